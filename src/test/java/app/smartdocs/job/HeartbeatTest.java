package app.smartdocs.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class HeartbeatTest {
  @Test
  void anErrorDoesNotEndTheBeat() throws InterruptedException {
    CountDownLatch renewals = new CountDownLatch(3);
    Jobs failing =
        (Jobs)
            Proxy.newProxyInstance(
                Jobs.class.getClassLoader(),
                new Class<?>[] {Jobs.class},
                (proxy, method, arguments) -> {
                  renewals.countDown();
                  throw new OutOfMemoryError("Too many results at once.");
                });
    try (Heartbeat heartbeat =
        new Heartbeat(
            failing, Duration.ofMillis(200), Duration.ofMinutes(5), InstantSource.system())) {
      Lease lease = new Lease(new JobId(UUID.randomUUID()), UUID.randomUUID(), Instant.now());

      Hold unused = heartbeat.begin(lease);

      assertThat(renewals.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
