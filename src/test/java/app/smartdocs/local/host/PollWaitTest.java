package app.smartdocs.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class PollWaitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static PollWait wait(Duration longest, double random) {
    return new PollWait(QueueTiming.PRODUCTION.firstWait(), longest, () -> random);
  }

  private static List<Long> millis(PollWait wait, int count) {
    return Stream.generate(wait::next).limit(count).map(Duration::toMillis).toList();
  }

  @Test
  @DisplayName("Q2 Empty polls wait 100 ms, then 100 + 100·2ⁿ ms")
  void emptyPollsWait100MsAndThenTwiceAsLongEachTime() {
    assertThat(millis(wait(MINUTE, 0.5), 6)).containsExactly(100L, 200L, 300L, 500L, 900L, 1_700L);
  }

  @Test
  @DisplayName("Q2 What grows is spread by U(0.8,1.2)")
  void whatGrowsIsSpreadByAFifthEitherWay() {
    assertThat(millis(wait(MINUTE, 0), 4)).containsExactly(100L, 180L, 260L, 420L);
    assertThat(millis(wait(MINUTE, 1), 4)).containsExactly(100L, 220L, 340L, 580L);
  }

  @Test
  @DisplayName("Q2 The wait is capped at maxPollingInterval and stays there")
  void theWaitIsCappedAndStaysThere() {
    PollWait wait = wait(Duration.ofSeconds(2), 0.5);
    LongStream.range(0, 6).forEach(poll -> wait.next());
    assertThat(millis(wait, 100)).containsOnly(2_000L);
  }

  @Test
  @DisplayName("Q2 When a message is found it falls back to 100 ms")
  void whenAMessageIsFoundTheWaitFallsBackTo100Ms() {
    PollWait wait = wait(MINUTE, 0.5);
    LongStream.range(0, 20).forEach(poll -> wait.next());
    wait.reset();
    assertThat(millis(wait, 2)).containsExactly(100L, 200L);
  }
}
