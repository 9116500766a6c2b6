package app.smartdocs.normalization;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads free text into parts. Paid by the token: several rows in one request share its preface. */
public interface LanguageModel {
  /**
   * Asks about several rows in one request.
   *
   * @param questions at least one
   * @throws ModelException if nothing came of it; another try may mend that
   * @throws InterruptedException if the attempt is stopped meanwhile
   */
  Reply ask(List<Question> questions) throws InterruptedException;

  /** What came of a request. */
  sealed interface Reply {
    /** An answer to each question, in their order. */
    record Answered(List<Answer> answers, Usage usage) implements Reply {
      public Answered {
        answers = List.copyOf(answers);
      }
    }

    /**
     * The service has too much to do.
     *
     * @param retryAfter not before this time has passed; null if it did not say
     */
    record Throttled(@Nullable Duration retryAfter) implements Reply {}

    /** It refuses the request as such, by its key, its size or its content filter. */
    record Refused(String reason) implements Reply {}
  }

  /** What a request is paid by, in tokens. */
  record Usage(long input, long output) {}
}
