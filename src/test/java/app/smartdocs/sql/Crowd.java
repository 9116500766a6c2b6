package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import app.smartdocs.job.Standing;
import app.smartdocs.operations.JobFilter;
import app.smartdocs.sql.Ledger.What;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Workers, sweeps and people who do to the same jobs whatever comes to their mind, each in a thread
 * of its own, and write down what took effect. Their time passes with what they do.
 */
final class Crowd {
  private static final String OWNER = "crowd";

  // Years before the rows of other tests, so that a sweep finds none of theirs.
  private static final Instant BEGIN = Instant.parse("2021-03-14T01:59:26Z");
  private static final Duration RESEND_AFTER = Duration.ofMinutes(10);
  private static final int ALL = 1000;

  private final Database database;
  private final SqlJobs jobs;
  private final SqlRecovery recovery;
  private final SqlJobDesk desk;
  private final SqlDocuments documents;
  private final SqlErasure erasure;

  private final Ledger ledger = new Ledger();
  private final BlockingQueue<Job> messages = new LinkedBlockingQueue<>();
  private final BlockingQueue<Held> abandoned = new LinkedBlockingQueue<>();
  private final AtomicLong seconds = new AtomicLong();
  private final AtomicLong names = new AtomicLong();
  private final List<Job> accepted = new ArrayList<>();

  /** What a worker has in hand. */
  private record Held(Job job, Lease lease) {}

  Crowd(Database database) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, true);
    this.database = database;
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.recovery = new SqlRecovery(database, journal);
    this.desk = new SqlJobDesk(database, journal);
    this.documents = new SqlDocuments(database, jobs);
    this.erasure = new SqlErasure(database);
  }

  /** More jobs; from now on, people look at these. */
  void accept(int howMany) {
    accepted.clear();
    for (int i = 0; i < howMany; i++) {
      JobKind kind = i % 2 == 0 ? JobKind.EXTRACTION : JobKind.CLEANUP;
      UUID subject = UuidCreator.getTimeOrderedEpoch();
      JobId id = new JobId(UuidCreator.getTimeOrderedEpoch());
      Job job = Job.accepted(id, kind, subject, OWNER, now());
      if (kind == JobKind.EXTRACTION) {
        Document document =
            new Document(
                new DocumentId(subject), OWNER, "a.pdf", DocumentFormat.PDF, 1, null, 1, now());
        Reading reading = Reading.asked(job, "prebuilt-layout", null, false);
        assertThat(documents.record(document, reading, null)).isTrue();
      } else {
        erasure.recordCleanup(job);
      }
      accepted.add(job);
      messages.add(job);
    }
  }

  private Instant now() {
    return BEGIN.plusSeconds(seconds.incrementAndGet());
  }

  /** A worker's next step: a message, or a write by a lease that its worker forgot. */
  void work(Random random) throws InterruptedException {
    Held left = random.nextInt(4) == 0 ? abandoned.poll() : null;
    if (left != null) {
      writeLate(left, random);
      return;
    }
    Job job = messages.poll(5, TimeUnit.MILLISECONDS);
    if (job == null) {
      return;
    }
    if (random.nextInt(8) == 0) {
      messages.add(job); // Delivered twice.
    }
    Lease lease = claim(job, Duration.ofSeconds(pick(random, 0, 3, 20, 60, 300)));
    if (lease == null) {
      return;
    }
    Held held = new Held(job, lease);
    for (int steps = random.nextInt(4); steps > 0; steps--) {
      step(held, random);
    }
    if (random.nextInt(4) == 0) {
      abandoned.add(held);
    } else {
      end(held, random);
    }
  }

  private static int pick(Random random, int... values) {
    return values[random.nextInt(values.length)];
  }

  private @Nullable Lease claim(Job job, Duration length) {
    long from = ledger.draw();
    Claim claim = jobs.claim(job.id(), now(), length);
    if (claim instanceof Claim.Granted granted) {
      ledger.note(job.id(), What.GRANT, granted.lease().token(), "", from);
      return granted.lease();
    }
    assertThat(claim).isNotInstanceOf(Claim.Unknown.class);
    if (claim instanceof Claim.NotDue) {
      messages.add(job);
    } else if (claim instanceof Claim.Exhausted) {
      ledger.noting(What.GIVE_UP, job.id(), () -> jobs.giveUp(job.id(), error(), now()));
    }
    return null;
  }

  private void step(Held held, Random random) {
    Lease lease = held.lease();
    Instant until = now().plusSeconds(pick(random, 0, 20, 60));
    switch (random.nextInt(4)) {
      case 0 ->
          ledger.noting(What.RENEW, lease, "", () -> jobs.renew(lease, until) != Standing.LOST);
      case 1 -> ledger.noting(What.CLEAR, lease, "", () -> jobs.clearOperation(lease, now()));
      default -> {
        String operation = "operation-" + names.incrementAndGet();
        ledger.noting(
            What.SAVE, lease, operation, () -> jobs.saveOperation(lease, operation, now(), until));
      }
    }
  }

  private void writeLate(Held held, Random random) {
    if (random.nextBoolean()) {
      step(held, random);
      abandoned.add(held);
    } else {
      end(held, random);
    }
  }

  private void end(Held held, Random random) {
    Lease lease = held.lease();
    switch (random.nextInt(16)) {
      case 0 -> complete(held);
      case 1 -> ledger.noting(What.SKIP, lease, "", () -> jobs.skip(lease, now()));
      case 2, 3, 4 -> {
        JobError why = error();
        ledger.noting(What.REJECT, lease, why.code(), () -> jobs.reject(lease, why, now()));
      }
      case 5 -> ledger.noting(What.CANCEL, lease, "", () -> jobs.cancel(lease, now()));
      case 6, 7, 8, 9 -> {
        JobError why = error();
        Instant due = now().plusSeconds(pick(random, 0, 0, 30));
        ledger.noting(What.RELEASE, lease, why.code(), () -> jobs.release(lease, why, now(), due));
        sendAgain(held.job(), random);
      }
      default -> {
        Instant due = now().plusSeconds(pick(random, 0, 5, 30));
        ledger.noting(What.SNOOZE, lease, "", () -> jobs.snooze(lease, now(), due));
        sendAgain(held.job(), random);
      }
    }
  }

  private void complete(Held held) {
    Lease lease = held.lease();
    ledger.noting(
        What.COMPLETE,
        lease,
        "",
        () ->
            held.job().kind() == JobKind.EXTRACTION
                ? documents.complete(lease, 1, null, now())
                : jobs.complete(lease, now()));
  }

  private void sendAgain(Job job, Random random) {
    if (random.nextInt(10) > 0) { // Or it is lost.
      messages.add(job);
    }
  }

  private JobError error() {
    return new JobError("Broken" + names.incrementAndGet(), "It broke.");
  }

  /** What a person, or a bad hour, does next. */
  void interfere(Random random) {
    Job job = accepted.get(random.nextInt(accepted.size()));
    switch (random.nextInt(6)) {
      case 0 -> ledger.noting(What.CALL_OFF, job.id(), () -> desk.cancel(job.id(), "bia", now()));
      case 1, 2 -> {
        if (ledger.noting(What.RETRY, job.id(), () -> desk.retry(job.id(), "bia", now()))) {
          sendAgain(job, random);
        }
      }
      case 3 -> expire(job.id());
      default -> look(job.id());
    }
  }

  /** As if much time had passed since its worker last was heard of. */
  private void expire(JobId id) {
    database.once(
        handle ->
            handle
                .createUpdate(
                    "UPDATE jobs SET leased_until = :past WHERE id = :id AND status = 'PROCESSING'")
                .bind("past", time(BEGIN))
                .bind("id", id.toString())
                .execute());
  }

  private void look(JobId id) {
    Job job = desk.find(id, Scope.everyone()).orElseThrow();
    boolean underWay = job.status() == JobStatus.PROCESSING;
    assertThat(job.attempts()).isBetween(underWay ? 1 : 0, job.maxAttempts());
    assertThat(job.finishedAt() != null).isEqualTo(job.status().isFinal());
    assertThat(job.losses()).isBetween(0, Job.MOST_LOSSES + 1);
  }

  void sweep() {
    long from = ledger.draw();
    for (Job lost : recovery.endLostAttempts(now(), ALL)) {
      ledger.note(lost.id(), What.LOSE, null, lost.status().name(), from);
      if (lost.status() == JobStatus.PENDING) {
        messages.add(lost);
      }
    }
    messages.addAll(recovery.takeOverdue(now(), RESEND_AFTER, ALL));
  }

  /** Works, as one does when nothing goes wrong, until everything is over. */
  void finish() {
    for (int rounds = 0; !isOver(); rounds++) {
      assertThat(rounds).as("rounds until %s were over", unfinished()).isLessThan(100);
      seconds.addAndGet(60);
      sweep();
      List<Job> delivered = new ArrayList<>();
      messages.drainTo(delivered);
      for (Job job : delivered) {
        Lease lease = claim(job, Duration.ofSeconds(60));
        if (lease != null) {
          complete(new Held(job, lease));
        }
      }
    }
  }

  private boolean isOver() {
    return unfinished().isEmpty();
  }

  private List<Job> unfinished() {
    return rows().stream().filter(job -> !job.status().isFinal()).toList();
  }

  private List<Job> rows() {
    JobFilter everything = new JobFilter(null, null, null, null, null, ALL);
    List<Job> rows = desk.list(everything, Scope.ownedBy(OWNER));
    assertThat(rows).as("as many as can be listed").hasSizeLessThan(ALL);
    return rows;
  }

  /** Who was forgotten writes at last: the job is over, and nothing of it takes effect. */
  void writeTooLate(Random random) {
    List<Job> before = rows();
    abandoned.forEach(held -> step(held, random));
    abandoned.forEach(held -> end(held, random));
    assertThat(rows()).isEqualTo(before);
  }

  /** Holds every job against what was done to it. */
  void check() {
    List<Job> rows = rows();
    for (Job job : rows) {
      long notifications =
          rows.stream()
              .filter(row -> row.kind() == JobKind.NOTIFICATION)
              .filter(row -> row.subjectId().equals(job.id().value()))
              .count();
      ledger.check(job, desk.history(job.id()), notifications);
    }
    assertThat(ledger.totals()).as("everything happened").containsOnlyKeys(What.values());
  }

  /** Removes what the sweep or a listing of other tests might find. */
  void erase() {
    Instant later = BEGIN.plus(Duration.ofDays(365));
    while (erasure.forgetBefore(later, ALL) > 0) {
      assertThat(now()).isBefore(later);
    }
  }
}
