package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements about timer triggers that the host claims, one test each. */
class TimerStatementsTest {
  private static final String EVERY_SECOND = "* * * * * *";

  private final List<FunctionsHost> hosts = new ArrayList<>();
  private final Probe probe = Probe.installed();
  private final Path folder;

  TimerStatementsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @AfterEach
  void stop() {
    probe.open(1000);
    hosts.forEach(FunctionsHost::close);
  }

  private HostOptions app(String method, String schedule) throws IOException {
    return TestApp.in(folder.resolve("app"), TimerFunctions.class, Probe.class)
        .timer("Tick", TimerFunctions.class, method, schedule)
        .options(Map.of())
        .withState(folder.resolve("state"));
  }

  private FunctionsHost start(HostOptions options) {
    FunctionsHost host = FunctionsHost.start(options);
    hosts.add(host);
    return host;
  }

  private static Instant after(String schedule, String time) {
    return Schedule.parse(schedule, "Tick").after(Instant.parse(time));
  }

  private static void pass(Duration time) {
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.between(Instant.now(), end).toNanos());
    }
  }

  @Test
  @DisplayName("M1 NCRONTAB with six fields, or five without seconds; in UTC")
  void aScheduleHasSixFieldsOrFive() {
    assertThat(after("*/15 * * * * *", "2026-03-01T10:00:07Z")).isEqualTo("2026-03-01T10:00:15Z");
    assertThat(after("0 30 9 * * *", "2026-03-01T10:00:00Z")).isEqualTo("2026-03-02T09:30:00Z");
    assertThat(after("30 9 * * *", "2026-03-01T10:00:00Z")).isEqualTo("2026-03-02T09:30:00Z");
    // The first of March 2026 is a Sunday.
    assertThat(after("0 0 0 * * 1-5", "2026-02-28T10:00:00Z")).isEqualTo("2026-03-02T00:00:00Z");
  }

  @Test
  @DisplayName("M2 One timer never overlaps itself; after an overrun it fires once")
  void aTimerNeverOverlapsItself() throws Exception {
    start(app("slow", EVERY_SECOND));
    assertThat(probe.next()).isEqualTo("begin");
    pass(Duration.ofMillis(3500));
    List<String> meanwhile = probe.rest();
    probe.open(1000);
    assertThat(probe.next()).isEqualTo("end");
    pass(Duration.ofMillis(900));
    List<String> after = probe.rest();

    assertThat(meanwhile).isEmpty();
    // Three ticks were missed: one run stands for them, and one may be due by itself.
    assertThat(after).startsWith("begin", "end").hasSizeLessThanOrEqualTo(4);
  }

  @Test
  @DisplayName("M2 A failure does not stop it")
  void aFailureDoesNotStopATimer() throws Exception {
    start(app("fail", EVERY_SECOND));

    assertThat(probe.next(2)).containsOnly("failed");
  }

  @Test
  @DisplayName("M3 A tick missed while the app was down gives one run that is past due")
  void aMissedTickIsMadeUpForOnce() throws Exception {
    HostOptions hourly = app("tick", "0 0 * * * *");
    startedAndStopped(hourly, "2026-03-01T12:30:00Z");
    List<String> atFirst = probe.rest();
    startedAndStopped(hourly, "2026-03-01T12:45:00Z");
    List<String> early = probe.rest();
    start(hourly.withClock(InstantSource.fixed(Instant.parse("2026-03-01T15:10:00Z"))));

    assertThat(atFirst).isEmpty();
    assertThat(early).isEmpty();
    assertThat(probe.next()).contains("\"IsPastDue\":true");
    hosts.forEach(FunctionsHost::close);
    assertThat(probe.rest()).isEmpty();
  }

  private void startedAndStopped(HostOptions options, String time) {
    start(options.withClock(InstantSource.fixed(Instant.parse(time)))).close();
  }

  @Test
  @DisplayName("M4 One instance at a time holds a timer; another takes over when it is gone")
  void oneHostAtATimeHoldsATimer() throws Exception {
    HostOptions app = app("slow", EVERY_SECOND);
    FunctionsHost first = start(app);
    assertThat(probe.next()).isEqualTo("begin");
    start(app);
    pass(Duration.ofMillis(2500));
    List<String> meanwhile = probe.rest();
    probe.open(1000);
    first.close();
    probe.rest();

    assertThat(meanwhile).isEmpty();
    assertThat(probe.next()).isEqualTo("begin");
  }
}
