package app.smartdocs.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.job.JobKind;
import app.smartdocs.operations.RecordPoison;
import app.smartdocs.sql.Database;
import app.smartdocs.sql.Journal;
import app.smartdocs.sql.SqlJobs;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PoisonMessagesTest {
  private static final String OURS =
      "{\"version\":1,\"jobId\":\"" + UuidCreator.getTimeOrderedEpoch() + "\"}";

  // Nobody listens on port 9.
  private final Database away =
      Database.open(
          new Database.Address(
              "jdbc:postgresql://127.0.0.1:9/none", "", "", 1, Duration.ofMillis(300)));
  private final List<String> kept = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final RecordPoison poison =
      new RecordPoison(
          new SqlJobs(away, new Journal(UuidCreator::getTimeOrderedEpoch, false), UUID::randomUUID),
          (queue, id, body) -> kept.add(queue + " " + id + " " + body),
          InstantSource.system());
  private final PoisonMessages messages =
      new PoisonMessages(poison, (kind, body, delay) -> sent.add(kind + " " + body + " " + delay));

  @AfterEach
  void close() {
    away.close();
  }

  @Test
  void whatCannotBeRecordedNowComesBackAsANewMessage() {
    messages.record(JobKind.CLEANUP, "m-1", OURS);

    assertThat(sent).containsExactly("CLEANUP " + OURS + " PT2M");
  }

  @Test
  void whatIsNotOursIsKeptUnderItsQueueAndItsId() {
    messages.record(JobKind.EXTRACTION, "m-2", "noise");

    assertThat(kept).containsExactly("document-jobs-poison m-2 noise");
    assertThat(sent).isEmpty();
  }

  @Test
  void whereNeitherWorksThePlatformKeepsTheMessage() {
    PoisonMessages cutOff =
        new PoisonMessages(
            poison,
            (kind, body, delay) -> {
              throw new IllegalStateException("The queue is away.");
            });

    assertThatThrownBy(() -> cutOff.record(JobKind.EXTRACTION, "m-3", OURS))
        .hasMessage("The queue is away.");
  }
}
