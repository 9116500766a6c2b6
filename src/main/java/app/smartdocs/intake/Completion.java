package app.smartdocs.intake;

import app.smartdocs.document.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to complete an upload, which one caller at a time has: two that copied, judged and
 * removed at the same time would take each other's content away.
 *
 * @param token told from every other caller's
 * @param until when somebody else may take over
 */
public record Completion(DocumentId upload, UUID token, Instant until) {
  // Longer than it takes to remove a blob.
  private static final Duration RESERVE = Duration.ofSeconds(30);

  /** Whether what lies in storage is still ours to remove. */
  boolean mayRemove(Instant now) {
    return now.isBefore(until.minus(RESERVE));
  }
}
