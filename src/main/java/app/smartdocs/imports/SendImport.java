package app.smartdocs.imports;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.imports.ImportLedger.Unsent;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.SendMany;
import app.smartdocs.job.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Sends the messages of an import's rows, several at a time: Storage queues take them one by one.
 * How far it came is noted after each batch; what an attempt sends twice is claimed once.
 */
public final class SendImport implements Work {
  private static final int BATCH = 500;
  // With thousands before it on the queue, a message may wait long and not be lost.
  private static final Duration LOST_AFTER = Duration.ofMinutes(30);

  private final Jobs jobs;
  private final ImportLedger ledger;
  private final JobQueue queue;
  private final InstantSource clock;

  public SendImport(Jobs jobs, ImportLedger ledger, JobQueue queue, InstantSource clock) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public Outcome run(Job job, Hold hold) throws InterruptedException {
    ImportId id = new ImportId(job.subjectId());
    try (SendMany messages = new SendMany(JobKind.NORMALIZATION, queue)) {
      List<Unsent> batch = ledger.unsent(id, BATCH);
      while (!batch.isEmpty()) {
        messages.send(batch.stream().map(Unsent::job).toList());
        ledger.noteSent(id, batch, clock.instant().plus(LOST_AFTER));
        hold.check();
        batch = ledger.unsent(id, BATCH);
      }
    }
    if (!jobs.complete(hold.lease(), clock.instant())) {
      throw hold.lost();
    }
    return new Outcome.Completed();
  }
}
