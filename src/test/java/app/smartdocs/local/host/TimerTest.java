package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class TimerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SECONDLY = "* * * * * *";
  private static final String HOURLY = "0 0 * * * *";

  private final Path folder;
  private final Path state;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-07T00:59:59.95Z"));

  TimerTest(@TempDir Path folder) {
    this.folder = folder;
    this.state = folder.resolve("state");
  }

  private FunctionsHost host(Observer observer, String schedule, InstantSource clock) {
    Path app =
        new TestApp(folder.resolve("app-" + observer.port()))
            .with(TimerFunctions.class)
            .with(Reporter.class)
            .with(Reporter.ADDRESS, observer.address())
            .timer("Tick", "TimerFunctions.tick", schedule)
            .pack();
    return FunctionsHost.start(HostOptions.of(app, 0, Map.of()).withState(state).withClock(clock));
  }

  /** A host whose clock stands still, but when the test moves it. */
  private FunctionsHost host(Observer observer, String schedule) {
    return host(observer, schedule, now::get);
  }

  /** What a function is told of a tick. */
  private record Tick(boolean pastDue, Instant due, Instant last) {}

  private static Tick next(Observer observer) throws InterruptedException, JsonProcessingException {
    JsonNode info = JSON.readTree(observer.next());
    JsonNode status = info.path("ScheduleStatus");
    return new Tick(
        info.path("IsPastDue").asBoolean(),
        Instant.parse(status.path("Next").asText()),
        Instant.parse(status.path("Last").asText()));
  }

  private static boolean taken(Semaphore permits) {
    try {
      return permits.tryAcquire(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @DisplayName("M2 One timer never overlaps itself; after an overrun it fires once, at once")
  void oneTimerNeverOverlapsItselfAndAfterAnOverrunItFiresOnce()
      throws InterruptedException, JsonProcessingException {
    Semaphore permits = new Semaphore(0);
    try (Observer observer = new Observer(report -> taken(permits));
        FunctionsHost host = host(observer, SECONDLY)) {
      assertThat(host.baseUri()).isNotNull();
      assertThat(next(observer).due()).isEqualTo("2026-01-07T01:00:00Z");
      // It runs for ten minutes, and 599 ticks pass.
      now.set(Instant.parse("2026-01-07T01:10:00.4Z"));
      permits.release();
      Tick late = next(observer);
      assertThat(late.pastDue()).isFalse();
      assertThat(late.due()).isEqualTo("2026-01-07T01:00:01Z");
      assertThat(late.last()).isEqualTo("2026-01-07T01:00:00Z");
      permits.release(2);
      Tick onTime = next(observer);
      assertThat(onTime.due()).as("the others are dropped").isEqualTo("2026-01-07T01:10:01Z");
      assertThat(onTime.last()).isEqualTo("2026-01-07T01:10:00.400Z");
      assertThat(observer.mostAtOnce()).isOne();
      permits.release(100);
    }
  }

  @Test
  @DisplayName("M2 A failure does not stop it")
  void aFailureDoesNotStopIt() throws InterruptedException {
    try (Observer observer = new Observer(report -> false);
        FunctionsHost host = host(observer, SECONDLY)) {
      assertThat(host.baseUri()).isNotNull();
      assertThat(observer.next(2)).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("M3 A tick missed while the app was down gives one run with isPastDue at start")
  void aTickMissedWhileTheAppWasDownGivesOneRunThatIsPastDue()
      throws InterruptedException, JsonProcessingException {
    now.set(Instant.parse("2026-01-07T00:10:00Z"));
    downUntil("2026-01-07T05:59:59.9Z", HOURLY);
    try (Observer observer = new Observer(report -> true);
        FunctionsHost host = host(observer, HOURLY)) {
      assertThat(host.baseUri()).isNotNull();
      Tick first = next(observer);
      assertThat(first.pastDue()).isTrue();
      assertThat(first.due()).isEqualTo("2026-01-07T01:00:00Z");
      Tick second = next(observer);
      assertThat(second.pastDue()).as("one run for all that were missed").isFalse();
      assertThat(second.due()).isEqualTo("2026-01-07T06:00:00Z");
    }
  }

  @Test
  @DisplayName("M3 Without a missed tick nothing runs at start")
  void withoutAMissedTickNothingRunsAtStart() throws InterruptedException, JsonProcessingException {
    now.set(Instant.parse("2026-01-07T00:10:00Z"));
    downUntil("2026-01-07T00:59:59.9Z", HOURLY);
    try (Observer observer = new Observer(report -> true);
        FunctionsHost host = host(observer, HOURLY)) {
      assertThat(host.baseUri()).isNotNull();
      assertThat(next(observer).pastDue()).isFalse();
    }
  }

  @Test
  @DisplayName("M3 A tick of a schedule that is no longer the timer's is not missed")
  void aTickOfAnotherScheduleIsNotMissed() throws InterruptedException, JsonProcessingException {
    now.set(Instant.parse("2026-01-07T00:10:00Z"));
    downUntil("2026-01-07T05:59:59.9Z", "0 30 * * * *");
    try (Observer observer = new Observer(report -> true);
        FunctionsHost host = host(observer, HOURLY)) {
      assertThat(host.baseUri()).isNotNull();
      assertThat(next(observer).pastDue()).isFalse();
    }
  }

  /** A host notes its next tick and stops; another is to start at that time. */
  private void downUntil(String time, String schedule) {
    try (Observer observer = new Observer(report -> true);
        FunctionsHost host = host(observer, schedule)) {
      assertThat(host.baseUri()).isNotNull();
      Eventually.holds("the next tick is noted", () -> isNoted(schedule));
      assertThat(observer.texts()).isEmpty();
    }
    now.set(Instant.parse(time));
  }

  private boolean isNoted(String schedule) {
    Path note = state.resolve("Tick.next");
    try {
      return Files.exists(note) && Files.readString(note).contains(schedule);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("M4 One instance at a time holds a timer")
  void oneInstanceAtATimeHoldsATimer() throws InterruptedException {
    try (Observer first = new Observer(report -> true);
        Observer second = new Observer(report -> true)) {
      FunctionsHost holder = host(first, SECONDLY, InstantSource.system());
      first.next();
      try (FunctionsHost other = host(second, SECONDLY, InstantSource.system())) {
        assertThat(other.baseUri()).isNotNull();
        first.next(2);
        assertThat(second.texts()).isEmpty();
        holder.close();
        int before = first.texts().size();
        second.next();
        assertThat(first.texts()).hasSize(before);
      } finally {
        holder.close();
      }
    }
  }
}
