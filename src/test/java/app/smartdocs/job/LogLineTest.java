package app.smartdocs.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LogLineTest {
  private static final Trace TRACE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736");

  @Test
  void aLineNamesWhatHappenedAndTheTraceItHappenedIn() {
    JobId id = new JobId(new UUID(0, 1));

    String line =
        Trace.during(
            TRACE,
            () ->
                LogLine.of("AttemptEnded")
                    .job(id)
                    .with("attempt", 2)
                    .with("seconds", Duration.ofMillis(1204))
                    .code("model", "prebuilt-invoice")
                    .toString());

    assertThat(line)
        .isEqualTo(
            "AttemptEnded job=00000000-0000-0000-0000-000000000001 attempt=2 seconds=1.204"
                + " model=prebuilt-invoice trace=4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void aJobsLineIsInTheTraceThatItWasAcceptedIn() {
    UUID document = new UUID(0, 2);
    Job job =
        Trace.during(
            TRACE,
            () ->
                Job.accepted(
                    new JobId(new UUID(0, 1)), JobKind.EXTRACTION, document, "ana", Instant.EPOCH));

    assertThat(LogLine.of("AttemptLost").of(job).toString())
        .isEqualTo(
            "AttemptLost job=00000000-0000-0000-0000-000000000001 kind=EXTRACTION"
                + " document=00000000-0000-0000-0000-000000000002"
                + " trace=4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void textThatIsNoCodeDoesNotGetIn() {
    assertThat(LogLine.of("Event").code("model", "Maria da Silva").code("b", "").toString())
        .isEqualTo("Event model=? b=?");
  }
}
