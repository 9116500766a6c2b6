package app.smartdocs.job;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a piece of work belongs to, from the request that asked for it to the service that
 * does it: one search for its id shows the life of a document.
 *
 * <p>A thread works in one trace at a time, or in none.
 *
 * @param id 32 hexadecimal digits in lower case, not all zero
 * @see <a href="https://www.w3.org/TR/trace-context/">W3C Trace Context</a>
 */
public record Trace(String id) {
  private static final Pattern ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  // Version, trace, parent, flags; what a later version adds behind is none of ours.
  private static final Pattern TRACEPARENT =
      Pattern.compile("(?!ff)[0-9a-f]{2}-(" + ID + ")-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
  private static final ThreadLocal<@Nullable Trace> CURRENT = new ThreadLocal<>();

  public Trace {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A trace id has 32 hexadecimal digits.");
    }
  }

  /** The trace of a {@code traceparent} header; empty where there is none, or a malformed one. */
  public static Optional<Trace> parse(@Nullable String traceparent) {
    Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
    return matcher.matches() ? Optional.of(new Trace(matcher.group(1))) : Optional.empty();
  }

  /** The trace that this thread works in. */
  public static Optional<Trace> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Has this thread do some work in a trace, or in none. */
  public static <T, X extends Exception> T during(@Nullable Trace trace, Traced<T, X> work)
      throws X {
    Trace before = CURRENT.get();
    CURRENT.set(trace);
    try {
      return work.run();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Work that belongs to a trace. */
  @FunctionalInterface
  public interface Traced<T, X extends Exception> {
    /**
     * Does it.
     *
     * @throws X whatever may go wrong with it
     */
    T run() throws X;
  }

  /** A header for a call that is made in this trace: sampled, with a parent of its own. */
  public String traceparent() {
    long parent = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    return "00-" + id + "-" + HexFormat.of().toHexDigits(parent) + "-01";
  }
}
