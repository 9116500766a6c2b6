package app.smartdocs.local.fault;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import java.util.List;

/**
 * What the service does to the documents of one model, until it is over.
 *
 * @param words what goes wrong
 * @param model of these documents alone
 * @param documents how many are sent into it
 * @param call which calls it strikes
 * @param times how often it strikes
 * @param mostAnalyses how often, at most, a document may be submitted to the service, and paid for
 * @param waitedOut whether it is no failure, and counts as no attempt
 */
public record Trouble(
    String words,
    String model,
    int documents,
    Call call,
    int times,
    Effect effect,
    int mostAnalyses,
    boolean waitedOut) {
  private static final int STORM = 30;
  private static final int DOCUMENTS = 10;
  private static final int HANG_SECONDS = 30;

  /** Every trouble that passes. */
  public static List<Trouble> all() {
    Effect error = new Fault.Status(500, null);
    Effect reset = new Fault.Reset(false);
    return List.of(
        storm("429 to submissions, with Retry-After", Call.ANALYZE, new Fault.Status(429, 1)),
        storm("429 to submissions, without", Call.ANALYZE, new Fault.Status(429, null)),
        storm("429 to polls", Call.RESULT, new Fault.Status(429, 1)),
        storm("503 to submissions", Call.ANALYZE, new Fault.Status(503, 1)),
        failure("500 to a submission", Call.ANALYZE, 2, error),
        failure("500 to a poll", Call.RESULT, 2, error),
        failure("a submission's connection reset", Call.ANALYZE, 2, reset),
        failure("a poll's connection reset", Call.RESULT, 2, reset),
        failure("a poll that hangs", Call.RESULT, 1, new Fault.Hang(HANG_SECONDS)),
        failure("a result cut off in its JSON", Call.RESULT, 2, new Fault.Truncate()),
        costly("a reset after the service accepted", new Fault.Reset(true)),
        costly("a submission that hangs", new Fault.Hang(HANG_SECONDS)),
        costly("an operation that ends in failed", new Fault.Fail("InternalServerError", "No.")));
  }

  private static Trouble storm(String words, Call call, Effect effect) {
    return new Trouble(words, model(words), DOCUMENTS, call, STORM, effect, 1, true);
  }

  private static Trouble failure(String words, Call call, int times, Effect effect) {
    return new Trouble(words, model(words), 1, call, times, effect, 1, false);
  }

  /** Nobody can know of an operation whose id was never told, nor use one that broke. */
  private static Trouble costly(String words, Effect effect) {
    return new Trouble(words, model(words), 1, Call.ANALYZE, 1, effect, 2, false);
  }

  private static String model(String words) {
    return words.replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** To be added to the emulator's. */
  public Fault fault() {
    return new Fault(call, model, null, times, effect);
  }

  /** Whether it strikes such a request, while it lasts. */
  public boolean concerns(Request request) {
    return request
        .path()
        .contains("/" + model + (call == Call.ANALYZE ? ":analyze" : "/analyzeResults/"));
  }

  @Override
  public String toString() {
    return words;
  }
}
