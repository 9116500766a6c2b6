package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.document.Document;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workers, sweepers, a poison queue and people at the same rows at the same time. Time passes with
 * what they do, so that leases run out under workers that go on all the same.
 */
@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class ConcurrentWorkersTest {
  private static final int JOBS = 40;
  private static final int WORKERS = 6;
  private static final int STEPS = 1000;
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration LONG = Duration.ofDays(1);
  private static final JobError ERROR = new JobError("Broken", "It broke. Mend it.");
  private static final Set<JobEvent.Type> ENDS =
      EnumSet.of(
          JobEvent.Type.ATTEMPT_COMPLETED,
          JobEvent.Type.ATTEMPT_SKIPPED,
          JobEvent.Type.ATTEMPT_FAILED,
          JobEvent.Type.ATTEMPT_ENDED,
          JobEvent.Type.ATTEMPT_LOST);

  private final SqlJobs jobs;
  private final SqlRecovery recovery;
  private final SqlJobDesk desk;
  private final SqlDocuments documents;
  private final AtomicLong seconds = new AtomicLong();
  private final List<JobId> ids = new ArrayList<>();
  private final Map<JobId, Told> told = new ConcurrentHashMap<>();

  ConcurrentWorkersTest(TestDatabases.Named target) {
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    this.jobs = new SqlJobs(target.database(), journal, UUID::randomUUID);
    this.recovery = new SqlRecovery(target.database(), journal);
    this.desk = new SqlJobDesk(target.database(), journal);
    this.documents = new SqlDocuments(target.database(), jobs);
  }

  /** What the database said of one job, to all of them together. */
  private static final class Told {
    final AtomicInteger claims = new AtomicInteger();
    final AtomicInteger snoozes = new AtomicInteger();
    final AtomicInteger ends = new AtomicInteger();
    final AtomicInteger losses = new AtomicInteger();
    final AtomicInteger completions = new AtomicInteger();
  }

  private Instant now() {
    return NOW.plusSeconds(seconds.incrementAndGet());
  }

  private Told told(JobId id) {
    return told.getOrDefault(id, new Told());
  }

  @Test
  void atTheSameTimeNothingIsDoneTwiceAndNothingIsLost() throws Exception {
    long seed = ThreadLocalRandom.current().nextLong();
    for (int i = 0; i < JOBS; i++) {
      Document document = Samples.document("concurrent", i + ".pdf");
      Reading reading = Samples.reading(document);
      assertThat(documents.record(document, reading, null)).isTrue();
      ids.add(reading.job().id());
      told.put(reading.job().id(), new Told());
    }

    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < WORKERS; i++) {
      Random random = new Random(seed + i);
      all.add(() -> work(random));
    }
    all.add(() -> manage(new Random(seed + WORKERS)));
    all.add(this::sweep);
    all.add(this::sweep);
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    for (Future<Boolean> one : threads.invokeAll(all)) {
      assertThat(one.get()).as("seed %d", seed).isTrue();
    }
    threads.shutdown();
    finish();
    System.out.println(
        told.values().stream().mapToInt(o -> o.claims.get()).sum()
            + " claims "
            + told.values().stream().mapToInt(o -> o.losses.get()).sum()
            + " losses "
            + told.values().stream().mapToInt(o -> o.completions.get()).sum()
            + " completions");

    for (JobId id : ids) {
      assertNothingWasDoneTwice(id, seed);
    }
    assertThat(told.values().stream().mapToInt(one -> one.losses.get()).sum())
        .as("seed %d: some leases ran out", seed)
        .isPositive();
  }

  private boolean work(Random random) {
    Deque<Lease> late = new ArrayDeque<>();
    for (int step = 0; step < STEPS; step++) {
      JobId id = ids.get(random.nextInt(ids.size()));
      if (jobs.claim(id, now(), LEASE) instanceof Claim.Granted granted) {
        told(id).claims.incrementAndGet();
        boolean holds = jobs.saveOperation(granted.lease(), "op-" + step, now(), now().plus(LEASE));
        if (random.nextInt(4) == 0) {
          late.add(granted.lease());
        } else {
          end(granted.lease(), random);
        }
        assertThat(holds || granted.lease().until().isBefore(now())).isTrue();
      }
      if (late.size() > 3) {
        end(late.remove(), random);
      }
    }
    return true;
  }

  private void end(Lease lease, Random random) {
    Instant now = now();
    Told of = told(lease.job());
    // What can't be tried again is rare, so that there is something to do to the end.
    switch (random.nextInt(100)) {
      case 0 -> {
        if (jobs.complete(lease, now)) {
          of.completions.incrementAndGet();
          of.ends.incrementAndGet();
        }
      }
      case 1 -> count(of.ends, jobs.skip(lease, now));
      default -> goBackOrFail(lease, random, now);
    }
  }

  private void goBackOrFail(Lease lease, Random random, Instant now) {
    Told of = told(lease.job());
    switch (random.nextInt(6)) {
      case 0 -> count(of.ends, jobs.reject(lease, ERROR, now));
      case 1 -> count(of.ends, jobs.cancel(lease, now));
      case 2, 3 -> count(of.snoozes, jobs.snooze(lease, now, now.plusSeconds(5)));
      default -> count(of.ends, jobs.release(lease, ERROR, now, now));
    }
  }

  private static void count(AtomicInteger counter, boolean happened) {
    counter.addAndGet(happened ? 1 : 0);
  }

  private boolean manage(Random random) {
    for (int step = 0; step < STEPS; step++) {
      JobId id = ids.get(random.nextInt(ids.size()));
      switch (random.nextInt(8)) {
        case 0 -> desk.cancel(id, "bia", now());
        case 1 -> jobs.giveUp(id, ERROR, now());
        default -> desk.retry(id, "bia", now());
      }
    }
    return true;
  }

  private boolean sweep() {
    for (int step = 0; step < STEPS; step++) {
      lose(now());
      recovery.takeOverdue(now(), Duration.ofMinutes(10), 20);
    }
    return true;
  }

  private void lose(Instant now) {
    recovery.endLostAttempts(now, 100_000).forEach(job -> told(job.id()).losses.incrementAndGet());
  }

  /** All come to an end when those who were at it are gone, and one goes on alone. */
  private void finish() {
    seconds.addAndGet(LONG.toSeconds());
    lose(now());
    for (JobId id : ids) {
      Claim claim = jobs.claim(id, now(), LEASE);
      if (claim instanceof Claim.Granted granted) {
        told(id).claims.incrementAndGet();
        count(told(id).ends, jobs.complete(granted.lease(), now()));
        told(id).completions.incrementAndGet();
      } else if (claim instanceof Claim.Exhausted) {
        assertThat(jobs.giveUp(id, ERROR, now())).isTrue();
      }
    }
  }

  private void assertNothingWasDoneTwice(JobId id, long seed) {
    Job job = desk.find(id, Scope.everyone()).orElseThrow();
    Told of = told(id);
    List<JobEvent.Type> history = desk.history(id).stream().map(JobEvent::type).toList();
    String story = "seed %d, job %s: %s, %s".formatted(seed, id, job.status(), history);

    assertThat(job.status().isFinal()).as(story).isTrue();
    assertThat(of.claims.get())
        .as("%s: each attempt that began ended once", story)
        .isEqualTo(of.ends.get() + of.snoozes.get() + of.losses.get());
    assertThat(history.stream().filter(ENDS::contains))
        .as("%s: and once in the history, unless it only waited", story)
        .hasSize(of.ends.get() + of.losses.get());
    assertThat(of.completions.get())
        .as(story)
        .isEqualTo(job.status() == JobStatus.COMPLETED ? 1 : 0);
    assertThat(job.attempts()).as(story).isLessThanOrEqualTo(job.maxAttempts());
  }
}
