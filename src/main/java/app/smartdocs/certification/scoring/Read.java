package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value as it was read, made ready once, however many it is held against.
 *
 * @param text as people are shown it; empty if nothing was read
 * @param key what is compared, as of {@link Expected}; null if there is nothing to compare
 * @param otherKey what counts as well: a text has what stands there and what the model took it for
 */
record Read(ReadField field, String text, @Nullable Object key, @Nullable Object otherKey) {
  static final JsonNode NOTHING = MissingNode.getInstance();

  static Read of(FieldType type, JsonNode json) {
    ReadField field = new ReadField(json);
    String text = field.text();
    if (text.isEmpty()) {
      return new Read(field, text, null, null);
    }
    return switch (type) {
      case EXACT -> new Read(field, text, field.string(), null);
      case TEXT -> new Read(field, text, Words.folded(text), Words.folded(field.string()));
      case NUMBER -> new Read(field, text, field.number().map(Expected::plain).orElse(null), null);
      case CURRENCY ->
          new Read(
              field,
              text,
              field.currency() == null || "BRL".equals(field.currency())
                  ? field.number().map(Expected::cents).orElse(null)
                  : null,
              null);
      case DATE -> {
        LocalDate day = field.date().orElse(null);
        yield new Read(field, day == null ? text : day.toString(), day, null);
      }
      case ADDRESS -> new Read(field, text, Address.of(text), null);
    };
  }

  boolean isThere() {
    return !text.isEmpty();
  }
}
