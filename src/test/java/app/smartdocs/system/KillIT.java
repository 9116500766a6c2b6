package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.Evidence;
import app.smartdocs.local.fault.Evidence.JobRow;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.fault.KillStep;
import app.smartdocs.local.fault.Killed;
import app.smartdocs.local.fault.Killer;
import app.smartdocs.system.Client.Answer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The functions are killed at every step of a document's way, one document a step. While the next
 * is sent, those before recover; then all are looked at.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KillIT {
  private final Map<KillStep, Killed> killed = new EnumMap<>(KillStep.class);
  private final Map<KillStep, Unseen> sent = new EnumMap<>(KillStep.class);
  private final Map<KillStep, List<JobRow>> settled = new EnumMap<>(KillStep.class);
  private FaultStack stack;
  private boolean finished;
  private boolean drained;

  @BeforeAll
  void killAtEveryStep() throws InterruptedException {
    stack = FaultStacks.start("kills", FaultStack.SHORT_LEASE);
    Killer killer = stack.killer();
    KillStep[] steps = KillStep.values();
    // The last first: only while nothing else is under way is it clear whose message is deleted.
    for (int i = steps.length - 1; i >= 0; i--) {
      // A job without a saved operation would come to the same window again, and meet the next kill
      // there.
      stack.evidence().letMessagesBecomeOverdue();
      assertThat(stack.allSaved()).isTrue();
      Unseen document = new Unseen();
      sent.put(steps[i], document);
      killed.put(steps[i], killer.kill(steps[i], document.pdf()));
    }
    stack.evidence().letMessagesBecomeOverdue();
    finished = stack.finishes();
    for (KillStep step : steps) {
      settled.put(step, stack.evidence().jobs(document(step)));
    }
    drained = stack.drains();
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  private String document(KillStep step) {
    return Objects.requireNonNull(killed.get(step)).document().document();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void nothingIsLostAndNothingDoneTwiceByAKillAt(KillStep step) {
    Evidence evidence = stack.evidence();
    String id = document(step);

    assertThat(evidence.documentsOf(Objects.requireNonNull(killed.get(step)).document().key()))
        .containsExactly(id);
    assertThat(evidence.jobs(id))
        .as("one job, over, and as it was when it first was")
        .isEqualTo(settled.get(step))
        .singleElement()
        .satisfies(job -> assertThat(job.status()).as(job.log()).isEqualTo("COMPLETED"));
    assertThat(evidence.completions(id)).isEqualTo(1);
    assertThat(evidence.results(id)).hasSize(1);
    Answer result =
        new Client(stack.stack()::baseUri, FaultStack.PRINCIPAL)
            .get("/api/v1/documents/{id}/result", id);
    assertThat(result.status()).isEqualTo(200);
    assertThat(result.text("/content"))
        .contains(Objects.requireNonNull(sent.get(step)).heading(), "815,75");
    assertThat(evidence.analyses(id)).isBetween(1, step.mostAnalyses());
  }

  @Test
  void everyJobIsOverAndEveryMessageGoneInTheEnd() {
    assertThat(finished).isTrue();
    assertThat(drained).isTrue();
    assertThat(stack.evidence().messages()).isZero();
  }
}
