package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param call which calls it strikes
 * @param modelId only calls for this model; null for any
 * @param urlContains only documents whose address contains this; null for any
 * @param times how often it strikes before it is over, from 1
 * @param effect what happens
 */
public record Fault(
    Call call, @Nullable String modelId, @Nullable String urlContains, int times, Effect effect) {

  /** The two calls of an analysis, as JSON writes them in lower case. */
  public enum Call {
    ANALYZE,
    RESULT
  }

  /** What goes wrong; {@code kind} tells them apart in JSON. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Status.class, name = "status"),
    @JsonSubTypes.Type(value = Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = Hang.class, name = "hang"),
    @JsonSubTypes.Type(value = Truncate.class, name = "truncate"),
    @JsonSubTypes.Type(value = Fail.class, name = "fail"),
    @JsonSubTypes.Type(value = Slow.class, name = "slow"),
    @JsonSubTypes.Type(value = Forget.class, name = "forget"),
    @JsonSubTypes.Type(value = DropRows.class, name = "dropRows"),
    @JsonSubTypes.Type(value = SwapDigits.class, name = "swapDigits"),
    @JsonSubTypes.Type(value = Confidence.class, name = "confidence")
  })
  public sealed interface Effect {}

  /**
   * Answers with an error, and does nothing else.
   *
   * @param retryAfter in seconds; null to leave the header out
   */
  public record Status(int status, @Nullable Integer retryAfter) implements Effect {}

  /**
   * Closes the connection without an answer.
   *
   * @param afterwards whether the call is carried out first: the document is accepted, and paid
   *     for, and nobody is told its operation
   */
  public record Reset(boolean afterwards) implements Effect {}

  /** Answers, but only after so many seconds. */
  public record Hang(int seconds) implements Effect {}

  /** Ends the answer, with its status 200, in the middle of its JSON. Of results only. */
  public record Truncate() implements Effect {}

  /** Accepts the document; its analysis then ends in this error. */
  public record Fail(String code, String message) implements Effect {}

  /** Accepts the document; its analysis takes at least so many seconds. */
  public record Slow(int seconds) implements Effect {}

  /** Accepts the document, and reads it worse than it could. Of analyses only. */
  public sealed interface Worsening extends Effect {}

  /**
   * Gives only the first rows of each table and of each list.
   *
   * @param keep the share of them, from 0 to 1; at least one row is given
   */
  public record DropRows(double keep) implements Worsening {
    int kept(int rows) {
      return rows <= 0 ? 0 : Math.min(rows, Math.max(1, (int) Math.floor(rows * keep)));
    }
  }

  /** Takes 12 for 21 in each word. */
  public record SwapDigits() implements Worsening {}

  /**
   * Is as sure of everything.
   *
   * @param value from 0 to 1
   */
  public record Confidence(double value) implements Worsening {}

  /** Knows nothing of the operation any more. Of results only. */
  public record Forget() implements Effect {}
}
