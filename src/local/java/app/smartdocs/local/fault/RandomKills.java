package app.smartdocs.local.fault;

import app.smartdocs.local.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Kills the functions at moments that nobody chose, while documents are sent and read. */
public final class RandomKills {
  private static final Duration LATEST_KILL = Duration.ofMillis(1500);

  private final LocalStack stack;
  private final Taps taps;
  private final Evidence evidence;
  private final Sender sender;

  public RandomKills(LocalStack stack, Taps taps, Evidence evidence, Sender sender) {
    this.stack = stack;
    this.taps = taps;
    this.evidence = evidence;
    this.sender = sender;
  }

  /**
   * What was done.
   *
   * @param documents that were accepted; all that were sent are
   * @param unsaved attempts that a kill found between the claim and the saving of the operation's
   *     id: each may cost one analysis more, and nothing else may
   * @param restarted when the functions served again after the last kill
   */
  public record Run(List<Accepted> documents, int unsaved, Instant restarted) {
    public Run {
      documents = List.copyOf(documents);
    }
  }

  /**
   * Sends the documents in as many parts as there are kills, and kills once in each.
   *
   * @param seed of the moments
   */
  public Run run(int documents, int kills, long seed, Supplier<byte[]> pdfs, String model)
      throws InterruptedException {
    Random random = new Random(seed);
    List<CompletableFuture<Accepted>> sending = new ArrayList<>();
    Set<String> unsaved = new HashSet<>();
    for (int kill = 1; kill <= kills; kill++) {
      while (sending.size() < documents * kill / kills) {
        sending.add(sender.send(pdfs.get(), model));
      }
      Thread.sleep(random.nextLong(LATEST_KILL.toMillis()));
      stack.killFunctions();
      unsaved.addAll(evidence.unsavedAttempts());
      taps.restartFunctions();
    }
    Instant restarted = Instant.now();
    List<Accepted> accepted = sending.stream().map(CompletableFuture::join).toList();
    return new Run(accepted, unsaved.size(), restarted);
  }
}
