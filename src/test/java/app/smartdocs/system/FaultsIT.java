package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.CutOff;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.fault.Tally;
import app.smartdocs.local.fault.Trouble;
import app.smartdocs.local.fault.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the functions call fails for a while, in every way it may; then all is well again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FaultsIT {
  private static final Duration OUTAGE = Duration.ofSeconds(20);
  private static final int DOCUMENTS = 10;

  // Longer than any outage here, as the default is; shorter than the default for the test's sake.
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Map<Trouble, List<Accepted>> troubled = new HashMap<>();
  private final Map<Trouble, Watch> calls = new HashMap<>();
  private FaultStack stack;

  static List<Trouble> troubles() {
    return Trouble.all();
  }

  @BeforeAll
  void start() throws InterruptedException {
    stack = FaultStacks.start("faults", LEASE);
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  /** All of them at once, on first use, for some take a while. */
  private synchronized List<Accepted> troubled(Trouble trouble) throws InterruptedException {
    if (troubled.isEmpty()) {
      for (Trouble each : troubles()) {
        stack.stack().documentIntelligence().addModel(each.model());
        stack.stack().documentIntelligence().faults().add(each.fault());
        calls.put(each, stack.taps().documentIntelligence().watch(each::concerns));
        List<CompletableFuture<Accepted>> sending = new ArrayList<>();
        for (int i = 0; i < each.documents(); i++) {
          sending.add(stack.send(new Unseen().pdf(), each.model()));
        }
        troubled.put(each, sending.stream().map(CompletableFuture::join).toList());
      }
      assertThat(stack.finishes()).isTrue();
    }
    return Objects.requireNonNull(troubled.get(trouble));
  }

  private void assertNothingLostNorDoneTwice(List<Accepted> documents, int mostAnalyses) {
    Tally tally = Tally.of(stack.evidence(), documents);
    assertThat(tally.lost()).isEmpty();
    assertThat(tally.visibleTwice()).isEmpty();
    assertThat(tally.mostAnalyses()).isBetween(1, mostAnalyses);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("troubles")
  void whatPassesIsSurvived(Trouble trouble) throws InterruptedException {
    List<Accepted> documents = troubled(trouble);

    assertThat(Objects.requireNonNull(calls.get(trouble)).count())
        .as("it struck every time, and then was over")
        .isGreaterThanOrEqualTo(trouble.times() + trouble.documents());
    assertNothingLostNorDoneTwice(documents, trouble.mostAnalyses());
    if (trouble.waitedOut()) {
      assertThat(Tally.of(stack.evidence(), documents).mostAttempts()).isEqualTo(1);
    }
  }

  @Test
  void everyoneWaitsForADatabaseThatIsAwayAndNobodyPaysTwice() throws InterruptedException {
    assertSurvived(stack.cutOff().fromDatabase(DOCUMENTS, OUTAGE, () -> new Unseen().pdf()));
  }

  @Test
  void everyoneWaitsForStorageThatIsAwayAndNobodyPaysTwice() throws InterruptedException {
    assertSurvived(stack.cutOff().fromStorage(DOCUMENTS, OUTAGE, () -> new Unseen().pdf()));
  }

  private void assertSurvived(CutOff.Run run) throws InterruptedException {
    stack.evidence().letMessagesBecomeOverdue();
    assertThat(stack.finishes()).as("every job is over").isTrue();
    assertThat(stack.drains()).as("every message is gone").isTrue();
    assertNothingLostNorDoneTwice(run.documents(), 1);
  }
}
