package app.smartdocs.local.fault;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.fault.Evidence.Attempt;
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
  private static final Duration LATEST_KILL = Duration.ofMillis(2500);

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
   * @param interrupted attempts that were killed
   * @param unsaved those of them that were between the claim and the saving of the operation's id:
   *     each may cost one analysis more, and nothing else may
   * @param restarted when the functions served again after the last kill
   */
  public record Run(List<Accepted> documents, int interrupted, int unsaved, Instant restarted) {
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
    // Long enough for a kill to find documents at every step.
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Fault.Call.ANALYZE, model, null, documents, new Fault.Slow(1)));
    List<CompletableFuture<Accepted>> sending = new ArrayList<>();
    Set<Attempt> interrupted = new HashSet<>();
    for (int kill = 1; kill <= kills; kill++) {
      while (sending.size() < documents * kill / kills) {
        sending.add(sender.send(pdfs.get(), model));
      }
      Thread.sleep(random.nextLong(LATEST_KILL.toMillis()));
      stack.killFunctions();
      interrupted.addAll(evidence.attempts());
      taps.restartFunctions();
    }
    Instant restarted = Instant.now();
    List<Accepted> accepted = sending.stream().map(CompletableFuture::join).toList();
    int unsaved = (int) interrupted.stream().filter(attempt -> !attempt.saved()).count();
    return new Run(accepted, interrupted.size(), unsaved, restarted);
  }
}
