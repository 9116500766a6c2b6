package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.fault.RandomKills;
import app.smartdocs.local.fault.Tally;
import java.util.HashSet;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The functions are killed at moments that nobody chose. */
final class RandomKillsIT {
  private static final int DOCUMENTS = 40;
  private static final int KILLS = 4;

  @Test
  void nothingIsLostAndNothingDoneTwiceByKillsAtAnyMoment() throws InterruptedException {
    long seed = ThreadLocalRandom.current().nextLong();
    try (FaultStack stack = FaultStacks.start("random-kills", FaultStack.SHORT_LEASE)) {

      RandomKills.Run run =
          stack
              .randomKills()
              .run(DOCUMENTS, KILLS, seed, () -> new Unseen().pdf(), "prebuilt-read");
      stack.evidence().letMessagesBecomeOverdue();
      boolean finished = stack.finishes();

      Tally tally = Tally.of(stack.evidence(), run.documents());
      String told =
          "Random kills, seed %d: %d attempts killed, %d of them with no operation saved; %d analyses"
              .formatted(seed, run.interrupted(), run.unsaved(), tally.analyses());
      System.out.println(told);
      assertThat(finished).as(told).isTrue();
      assertThat(new HashSet<>(run.documents().stream().map(Accepted::document).toList()))
          .hasSize(DOCUMENTS);
      assertThat(tally.lost()).as(told).isEmpty();
      assertThat(tally.visibleTwice()).as(told).isEmpty();
      assertThat(tally.analyses()).as(told).isBetween(DOCUMENTS, DOCUMENTS + run.unsaved());

      assertThat(stack.drains()).as(told).isTrue();
      assertThat(Tally.of(stack.evidence(), run.documents())).as(told).isEqualTo(tally);
    }
  }
}
