package app.smartdocs.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;

/**
 * Where a list goes on: after the document that has this id and this value of what the list is
 * sorted by. It holds even when that document is erased meanwhile.
 *
 * @param value empty where the id alone gives the order
 */
public record DocumentCursor(DocumentId id, String value) {
  /** Empty for anything that {@link #toString()} did not write. */
  public static Optional<DocumentCursor> parse(String text) {
    String[] parts = text.split("~", 2);
    try {
      String value = parts.length == 1 ? "" : decoded(parts[1]);
      return DocumentId.parse(parts[0]).map(id -> new DocumentCursor(id, value));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  private static String decoded(String text) {
    return new String(Base64.getUrlDecoder().decode(text), UTF_8);
  }

  /** As callers hand it back, fit for a query. */
  @Override
  public String toString() {
    return value.isEmpty()
        ? id.toString()
        : id + "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(UTF_8));
  }
}
