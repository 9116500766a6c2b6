package app.smartdocs.sql;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobEvent;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What took effect, by the word of the SQL that did it. A deed happened somewhere between the
 * numbers that were drawn before and after its call; only what follows from these for certain is
 * held against the table.
 */
final class Ledger {
  /** What can be done to a job. */
  enum What {
    GRANT,
    RENEW,
    SAVE,
    CLEAR,
    COMPLETE,
    SKIP,
    REJECT,
    CANCEL,
    RELEASE,
    SNOOZE,
    LOSE,
    GIVE_UP,
    RETRY,
    CALL_OFF
  }

  /** What ends an attempt, by its worker's own word. */
  private static final Set<What> ENDINGS =
      EnumSet.of(What.COMPLETE, What.SKIP, What.REJECT, What.CANCEL, What.RELEASE, What.SNOOZE);

  private static final Map<JobEvent.Type, Set<What>> TELLING =
      new EnumMap<>(
          Map.of(
              JobEvent.Type.ATTEMPT_COMPLETED, EnumSet.of(What.COMPLETE),
              JobEvent.Type.ATTEMPT_SKIPPED, EnumSet.of(What.SKIP),
              JobEvent.Type.ATTEMPT_FAILED, EnumSet.of(What.RELEASE),
              JobEvent.Type.ATTEMPT_ENDED, EnumSet.of(What.REJECT, What.CANCEL),
              JobEvent.Type.ATTEMPT_LOST, EnumSet.of(What.LOSE),
              JobEvent.Type.GIVEN_UP, EnumSet.of(What.GIVE_UP),
              JobEvent.Type.OPERATION_DROPPED, EnumSet.of(What.CLEAR),
              JobEvent.Type.RETRIED, EnumSet.of(What.RETRY),
              JobEvent.Type.CANCELLED, EnumSet.of(What.CALL_OFF)));

  private static final Set<JobEvent.Type> ENDS =
      EnumSet.of(
          JobEvent.Type.ATTEMPT_COMPLETED,
          JobEvent.Type.ATTEMPT_SKIPPED,
          JobEvent.Type.ATTEMPT_ENDED,
          JobEvent.Type.GIVEN_UP);

  private static final Set<JobEvent.Type> ATTEMPTS =
      EnumSet.of(
          JobEvent.Type.ATTEMPT_COMPLETED,
          JobEvent.Type.ATTEMPT_SKIPPED,
          JobEvent.Type.ATTEMPT_ENDED,
          JobEvent.Type.ATTEMPT_FAILED,
          JobEvent.Type.ATTEMPT_LOST);

  private final AtomicLong numbers = new AtomicLong();
  private final Collection<Deed> deeds = new ConcurrentLinkedQueue<>();

  /**
   * Something that took effect.
   *
   * @param token by which lease; null where it takes none
   * @param detail the operation or error that it wrote, or the status that it left; else empty
   */
  record Deed(JobId job, What what, @Nullable UUID token, String detail, long from, long to) {}

  /** For how long, at the least, a token was the row's. */
  private record Reign(UUID token, Deed grant, long until) {
    boolean overlaps(Reign other) {
      boolean grantedWithin = grant.to() < other.grant().from() && other.grant().to() < until;
      boolean bothWrote = wrote() && other.wrote();
      return grantedWithin
          || (bothWrote && grant.to() < other.until() && other.grant().to() < until);
    }

    private boolean wrote() {
      return until > grant.to();
    }
  }

  /** Draws a number, for the beginning of a call. */
  long draw() {
    return numbers.incrementAndGet();
  }

  /** Notes what the call that began with {@code from} did. */
  void note(JobId job, What what, @Nullable UUID token, String detail, long from) {
    deeds.add(new Deed(job, what, token, detail, from, draw()));
  }

  /** Does it, and notes it if it took effect. */
  boolean noting(What what, Lease lease, String detail, BooleanSupplier call) {
    long from = draw();
    boolean effective = call.getAsBoolean();
    if (effective) {
      note(lease.job(), what, lease.token(), detail, from);
    }
    return effective;
  }

  /** Likewise, of what takes no lease. */
  boolean noting(What what, JobId job, BooleanSupplier call) {
    long from = draw();
    boolean effective = call.getAsBoolean();
    if (effective) {
      note(job, what, null, "", from);
    }
    return effective;
  }

  /** How often each was done, all jobs together. */
  Map<What, Long> totals() {
    return deeds.stream()
        .collect(
            Collectors.groupingBy(
                Deed::what, () -> new EnumMap<>(What.class), Collectors.counting()));
  }

  /** Holds a job that is over against what was done to it. */
  void check(Job job, List<JobEvent> history, long notifications) {
    List<Deed> done = deeds.stream().filter(deed -> deed.job().equals(job.id())).toList();
    checkThatOneAtATimeHeldIt(done);
    checkThatEachAttemptEndedOnce(done);
    checkThatWhatIsOverIsOver(job, done);
    checkThatTheHistoryHasItAll(job, done, history);
    checkThatTheHistoryIsInOrder(history);
    checkThatNothingElseWasWritten(job, done, history);
    assertThat(notifications)
        .isEqualTo(job.kind() == JobKind.NOTIFICATION ? 0 : failures(done).size());
  }

  /** While a token's writes take effect, no other is granted, and no other's writes take effect. */
  private static void checkThatOneAtATimeHeldIt(List<Deed> done) {
    List<Reign> reigns = reigns(done);
    for (Reign reign : reigns) {
      assertThat(reigns)
          .filteredOn(other -> !other.token().equals(reign.token()))
          .as("who holds while %s does, of %s", reign, done)
          .noneMatch(reign::overlaps);
    }
  }

  private static List<Reign> reigns(List<Deed> done) {
    List<Reign> reigns = new ArrayList<>();
    for (Deed grant : of(done, EnumSet.of(What.GRANT))) {
      UUID token = Objects.requireNonNull(grant.token());
      List<Deed> byToken = done.stream().filter(deed -> token.equals(deed.token())).toList();
      long until = byToken.stream().mapToLong(Deed::from).max().orElseThrow();
      reigns.add(new Reign(token, grant, Math.max(until, grant.to())));
      List<Deed> endings = of(byToken, ENDINGS);
      assertThat(endings).as("one token's ends").hasSizeLessThanOrEqualTo(1);
      for (Deed ending : endings) {
        assertThat(byToken)
            .as("nothing by a token after its end")
            .allSatisfy(deed -> assertThat(deed.from()).isLessThanOrEqualTo(ending.to()));
      }
    }
    return reigns;
  }

  private static void checkThatEachAttemptEndedOnce(List<Deed> done) {
    assertThat(of(done, ENDINGS).size() + of(done, EnumSet.of(What.LOSE)).size())
        .as("ends of the attempts in %s", done)
        .isEqualTo(of(done, EnumSet.of(What.GRANT)).size());
  }

  private static void checkThatWhatIsOverIsOver(Job job, List<Deed> done) {
    List<Deed> results = of(done, EnumSet.of(What.COMPLETE, What.SKIP));
    assertThat(results).hasSizeLessThanOrEqualTo(1);
    for (Deed result : results) {
      assertThat(job.status())
          .isEqualTo(result.what() == What.COMPLETE ? JobStatus.COMPLETED : JobStatus.SKIPPED);
      assertThat(done)
          .as("nothing moves what is %s", job.status())
          .allSatisfy(deed -> assertThat(deed.from()).isLessThanOrEqualTo(result.to()));
    }

    List<Deed> ends = new ArrayList<>(results);
    ends.addAll(failures(done));
    ends.addAll(of(done, EnumSet.of(What.CANCEL)));
    ends.addAll(
        of(done, EnumSet.of(What.LOSE)).stream()
            .filter(deed -> deed.detail().equals(JobStatus.CANCELLED.name()))
            .toList());
    List<Deed> retries = of(done, EnumSet.of(What.RETRY));
    assertThat(ends).as("a run ends once: %s", done).hasSizeLessThanOrEqualTo(retries.size() + 1);
    for (Deed first : ends) {
      for (Deed second : ends) {
        if (first.to() < second.from()) {
          assertThat(retries)
              .as("between %s and %s it was retried", first, second)
              .anyMatch(retry -> retry.to() > first.from() && retry.from() < second.to());
        }
      }
    }
  }

  private static List<Deed> failures(List<Deed> done) {
    return of(done, EnumSet.of(What.REJECT, What.GIVE_UP, What.LOSE)).stream()
        .filter(deed -> deed.what() != What.LOSE || deed.detail().equals(JobStatus.FAILED.name()))
        .toList();
  }

  private static void checkThatTheHistoryHasItAll(
      Job job, List<Deed> done, List<JobEvent> history) {
    TELLING.forEach(
        (type, whats) ->
            assertThat(history)
                .as("%s of %s", type, done)
                .filteredOn(event -> event.type() == type)
                .hasSameSizeAs(of(done, whats)));
    assertThat(history)
        .allSatisfy(event -> assertThat(event.attempt()).isBetween(0, job.maxAttempts()));
  }

  /** A run is failed attempts, one by one, and an end; only a retry begins another. */
  private static void checkThatTheHistoryIsInOrder(List<JobEvent> history) {
    int failed = 0;
    boolean calledOff = false;
    boolean over = false;
    for (JobEvent event : history) {
      JobEvent.Type type = event.type();
      assertThat(type == JobEvent.Type.RETRIED ? over || calledOff : !over)
          .as("%s comes in its turn in %s", event, history)
          .isTrue();
      if (ATTEMPTS.contains(type)) {
        assertThat(event.attempt()).as("%s in %s", event, history).isEqualTo(failed + 1);
      }
      if (type == JobEvent.Type.RETRIED) {
        failed = 0;
        calledOff = false;
        over = false;
      }
      failed += type == JobEvent.Type.ATTEMPT_FAILED ? 1 : 0;
      calledOff |= type == JobEvent.Type.CANCELLED;
      over |= ENDS.contains(type) || (type == JobEvent.Type.ATTEMPT_LOST && event.error() != null);
    }
  }

  /** Operations and errors have names of their own here: a loser's would be recognised. */
  private static void checkThatNothingElseWasWritten(
      Job job, List<Deed> done, List<JobEvent> history) {
    Set<String> operations = details(of(done, EnumSet.of(What.SAVE)));
    if (job.operationId() != null) {
      assertThat(operations).contains(job.operationId());
    }
    Set<String> errors = details(of(done, EnumSet.of(What.REJECT, What.RELEASE)));
    for (JobEvent event : history) {
      if (event.operationId() != null) {
        assertThat(operations).contains(event.operationId());
      }
      JobError error = event.error();
      if (error != null && !error.equals(JobError.WORKER_LOST)) {
        assertThat(errors).contains(error.code());
      }
    }
    List<Deed> logged = of(done, EnumSet.of(What.REJECT, What.RELEASE, What.LOSE));
    String log = job.errorLog() == null ? "" : job.errorLog();
    assertThat(log.lines()).hasSameSizeAs(logged);
    assertThat(errors).allSatisfy(code -> assertThat(log).containsOnlyOnce(code + ":"));
  }

  private static Set<String> details(List<Deed> done) {
    return done.stream().map(Deed::detail).collect(Collectors.toSet());
  }

  private static List<Deed> of(List<Deed> done, Set<What> whats) {
    return done.stream().filter(deed -> whats.contains(deed.what())).toList();
  }
}
