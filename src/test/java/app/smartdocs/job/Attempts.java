package app.smartdocs.job;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Attempts for tests of work by itself. */
public final class Attempts {
  private static final Duration LENGTH = Duration.ofMinutes(4);

  private Attempts() {}

  /** A hold that goes on holding: nothing renews it, and nobody takes it. */
  public static Hold held(Job job, InstantSource clock) {
    Instant until = clock.instant().plus(LENGTH);
    try (Heartbeat silent = new Heartbeat(none(), LENGTH, LENGTH, clock)) {
      return silent.begin(new Lease(job.id(), new UUID(5, 6), until));
    }
  }

  /** A job as its claim left it, which has been back on the queue some times. */
  public static Job claimed(Job job, int waits) {
    return with(job, waits, null);
  }

  /** A job that the service has been paid for. */
  public static Job paid(Job job, String operation) {
    return with(job, job.waits(), operation);
  }

  private static Job with(Job job, int waits, @Nullable String operation) {
    return new Job(
        job.id(),
        job.kind(),
        job.subjectId(),
        job.owner(),
        JobStatus.PROCESSING,
        1,
        job.maxAttempts(),
        waits,
        0,
        null,
        null,
        operation,
        operation == null ? null : job.createdAt(),
        job.createdAt(),
        job.createdAt(),
        job.createdAt(),
        job.createdAt(),
        null,
        null,
        null,
        null);
  }

  private static Jobs none() {
    return (Jobs)
        Proxy.newProxyInstance(
            Jobs.class.getClassLoader(),
            new Class<?>[] {Jobs.class},
            (proxy, method, arguments) -> {
              throw new IllegalStateException("Work by itself has no table.");
            });
  }
}
