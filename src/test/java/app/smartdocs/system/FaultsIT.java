package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import app.smartdocs.local.fault.Accepted;
import app.smartdocs.local.fault.Await;
import app.smartdocs.local.fault.Evidence.Attempt;
import app.smartdocs.local.fault.Evidence.JobRow;
import app.smartdocs.local.fault.HttpTap;
import app.smartdocs.local.fault.Outage;
import app.smartdocs.local.fault.Request;
import app.smartdocs.local.fault.Tally;
import app.smartdocs.local.fault.TcpGate;
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
  private static final int STORM = 30;
  private static final int DOCUMENTS = 10;
  private static final int HANG_SECONDS = 30;

  // Longer than any outage here, as the default is; shorter than the default for the test's sake.
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Map<Trouble, List<Accepted>> troubled = new HashMap<>();
  private final Map<Trouble, Watch> calls = new HashMap<>();
  private FaultStack stack;

  /**
   * What the service does to the documents of a model.
   *
   * @param waitedOut whether it is no failure, and counts as no attempt
   */
  record Trouble(
      String model,
      int documents,
      Call call,
      int times,
      Effect effect,
      int mostAnalyses,
      boolean waitedOut) {
    boolean concerns(Request request) {
      return request
          .path()
          .contains("/" + model + (call == Call.ANALYZE ? ":analyze" : "/analyzeResults/"));
    }

    static Trouble storm(String model, Call call, Effect effect) {
      return new Trouble(model, DOCUMENTS, call, STORM, effect, 1, true);
    }

    static Trouble failure(String model, Call call, int times, Effect effect) {
      return new Trouble(model, 1, call, times, effect, 1, false);
    }

    /** Nobody can know of an operation whose id was never told, nor use one that broke. */
    static Trouble costly(String model, Effect effect) {
      return new Trouble(model, 1, Call.ANALYZE, 1, effect, 2, false);
    }

    @Override
    public String toString() {
      return model;
    }
  }

  static List<Trouble> troubles() {
    Effect serverError = new Fault.Status(500, null);
    return List.of(
        Trouble.storm("throttled-with-a-time", Call.ANALYZE, new Fault.Status(429, 1)),
        Trouble.storm("throttled-without", Call.ANALYZE, new Fault.Status(429, null)),
        Trouble.storm("polls-throttled", Call.RESULT, new Fault.Status(429, 1)),
        Trouble.storm("not-available", Call.ANALYZE, new Fault.Status(503, 1)),
        Trouble.failure("error", Call.ANALYZE, 2, serverError),
        Trouble.failure("error-of-polls", Call.RESULT, 2, serverError),
        Trouble.failure("reset", Call.ANALYZE, 2, new Fault.Reset(false)),
        Trouble.failure("reset-of-polls", Call.RESULT, 2, new Fault.Reset(false)),
        Trouble.failure("polls-hang", Call.RESULT, 1, new Fault.Hang(HANG_SECONDS)),
        Trouble.failure("result-cut-off", Call.RESULT, 2, new Fault.Truncate()),
        Trouble.costly("reset-after-the-work", new Fault.Reset(true)),
        Trouble.costly("hangs", new Fault.Hang(HANG_SECONDS)),
        Trouble.costly("analysis-breaks", new Fault.Fail("InternalServerError", "Broken.")));
  }

  @BeforeAll
  void start() throws InterruptedException {
    stack = new FaultStack("faults", LEASE);
    stack.warmUp();
  }

  @AfterAll
  void stop() {
    if (stack != null) {
      stack.close();
    }
  }

  private List<CompletableFuture<Accepted>> send(int documents, String model) {
    stack.stack().documentIntelligence().addModel(model);
    List<CompletableFuture<Accepted>> sending = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      sending.add(stack.send(new Unseen().pdf(), model));
    }
    return sending;
  }

  private static List<Accepted> joined(List<CompletableFuture<Accepted>> sending) {
    return sending.stream().map(CompletableFuture::join).toList();
  }

  /** All of them at once, on first use, for some take a while. */
  private synchronized List<Accepted> troubled(Trouble trouble) throws InterruptedException {
    if (troubled.isEmpty()) {
      for (Trouble each : troubles()) {
        Fault fault = new Fault(each.call, each.model, null, each.times, each.effect);
        stack.stack().documentIntelligence().faults().add(fault);
        calls.put(each, stack.taps().documentIntelligence().watch(each::concerns));
        troubled.put(each, joined(send(each.documents, each.model)));
      }
      assertThat(stack.finishes()).isTrue();
    }
    return Objects.requireNonNull(troubled.get(trouble));
  }

  private JobRow job(Accepted document) {
    return stack.evidence().jobs(document.document()).get(0);
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
        .isGreaterThanOrEqualTo(trouble.times + trouble.documents);
    assertNothingLostNorDoneTwice(documents, trouble.mostAnalyses);
    if (trouble.waitedOut) {
      assertThat(documents).allSatisfy(document -> assertThat(job(document).attempts()).isOne());
    }
  }

  @Test
  void everyoneWaitsForADatabaseThatIsAwayAndNobodyPaysTwice() throws InterruptedException {
    TcpGate database = stack.taps().database();

    List<Accepted> documents = cut("slow-database", database::cut, database::mend);

    assertNothingLostNorDoneTwice(documents, 1);
  }

  @Test
  void everyoneWaitsForStorageThatIsAwayAndNobodyPaysTwice() throws InterruptedException {
    HttpTap blobs = stack.taps().blobs();
    HttpTap queues = stack.taps().queues();

    List<Accepted> documents =
        cut(
            "slow-storage",
            () -> {
              blobs.cut();
              queues.cut();
            },
            () -> {
              queues.mend();
              blobs.mend();
            });

    assertNothingLostNorDoneTwice(documents, 1);
  }

  /** Cuts while some documents are being read, and others sent. */
  private List<Accepted> cut(String model, Runnable cut, Runnable mend)
      throws InterruptedException {
    stack
        .stack()
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, model, null, DOCUMENTS, new Fault.Slow(5)));
    List<Accepted> documents = new ArrayList<>(joined(send(DOCUMENTS, model)));
    assertThat(
            Await.holds(
                () -> stack.evidence().attempts().stream().anyMatch(Attempt::saved),
                Duration.ofSeconds(30)))
        .as("documents are being read")
        .isTrue();
    List<CompletableFuture<Accepted>> sending = new ArrayList<>();
    try (Outage outage = Outage.begin(cut, mend, OUTAGE)) {
      sending.addAll(send(DOCUMENTS, model));
      outage.awaitEnd();
    }
    documents.addAll(joined(sending));
    stack.evidence().letMessagesBecomeOverdue();
    assertThat(stack.finishes()).as("every job is over").isTrue();
    assertThat(stack.drains()).as("every message is gone").isTrue();
    return documents;
  }
}
