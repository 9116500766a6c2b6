package app.smartdocs.local.fault;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.fault.Evidence.Attempt;
import app.smartdocs.local.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Cuts the functions off from something while some documents are being read, and others sent. */
public final class CutOff {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ANALYSIS_SECONDS = 5;

  private final LocalStack stack;
  private final Taps taps;
  private final Evidence evidence;
  private final Sender sender;

  public CutOff(LocalStack stack, Taps taps, Evidence evidence, Sender sender) {
    this.stack = stack;
    this.taps = taps;
    this.evidence = evidence;
    this.sender = sender;
  }

  /**
   * What was done.
   *
   * @param documents that were accepted; all that were sent are
   * @param mended when all could be reached again
   */
  public record Run(List<Accepted> documents, Instant mended) {
    public Run {
      documents = List.copyOf(documents);
    }
  }

  /** From the database. */
  public Run fromDatabase(int documents, Duration length, Supplier<byte[]> pdfs)
      throws InterruptedException {
    TcpGate database = taps.database();
    return run("database-away", database::cut, database::mend, documents, length, pdfs);
  }

  /** From blobs and queues; the host is cut off from its messages too. */
  public Run fromStorage(int documents, Duration length, Supplier<byte[]> pdfs)
      throws InterruptedException {
    Runnable cut =
        () -> {
          taps.blobs().cut();
          taps.queues().cut();
        };
    Runnable mend =
        () -> {
          taps.queues().mend();
          taps.blobs().mend();
        };
    return run("storage-away", cut, mend, documents, length, pdfs);
  }

  private Run run(
      String model,
      Runnable cut,
      Runnable mend,
      int documents,
      Duration length,
      Supplier<byte[]> pdfs)
      throws InterruptedException {
    stack.documentIntelligence().addModel(model);
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, model, null, documents, new Fault.Slow(ANALYSIS_SECONDS)));
    List<CompletableFuture<Accepted>> sending = new ArrayList<>(send(documents, model, pdfs));
    boolean reading =
        Await.holds(
            () ->
                sending.stream().allMatch(CompletableFuture::isDone)
                    && evidence.attempts().stream().anyMatch(Attempt::saved),
            PATIENCE);
    if (!reading) {
      throw new IllegalStateException("No document is being read.");
    }
    try (Outage outage = Outage.begin(cut, mend, length)) {
      sending.addAll(send(documents, model, pdfs));
      outage.awaitEnd();
    }
    Instant mended = Instant.now();
    return new Run(sending.stream().map(CompletableFuture::join).toList(), mended);
  }

  private List<CompletableFuture<Accepted>> send(
      int documents, String model, Supplier<byte[]> pdfs) {
    List<CompletableFuture<Accepted>> sending = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      sending.add(sender.send(pdfs.get(), model));
    }
    return sending;
  }
}
