package app.smartdocs.imports;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.imports.ImportLedger.Unsent;
import app.smartdocs.job.Hold;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobQueue;
import app.smartdocs.job.Jobs;
import app.smartdocs.job.Outcome;
import app.smartdocs.job.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends the messages of an import's rows, several at a time: Storage queues take them one by one.
 * How far it came is noted after each batch; what an attempt sends twice is claimed once.
 */
public final class SendImport implements Work {
  private static final int BATCH = 500;
  private static final int SENDERS = 8;
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
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    try {
      List<Unsent> batch = ledger.unsent(id, BATCH);
      while (!batch.isEmpty()) {
        send(senders, batch);
        ledger.noteSent(id, batch, clock.instant().plus(LOST_AFTER));
        hold.check();
        batch = ledger.unsent(id, BATCH);
      }
    } finally {
      senders.shutdownNow();
    }
    if (!jobs.complete(hold.lease(), clock.instant())) {
      throw hold.lost();
    }
    return new Outcome.Completed();
  }

  private void send(ExecutorService senders, List<Unsent> batch) throws InterruptedException {
    List<Callable<Void>> sends = new ArrayList<>();
    for (Unsent each : batch) {
      sends.add(
          () -> {
            queue.send(JobKind.NORMALIZATION, each.job(), Duration.ZERO);
            return null;
          });
    }
    for (Future<Void> sent : senders.invokeAll(sends)) {
      try {
        Void unused = sent.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A message could not be sent.", e.getCause());
      }
    }
  }
}
