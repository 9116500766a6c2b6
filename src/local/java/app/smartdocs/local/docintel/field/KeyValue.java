package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.page.Word;
import java.util.List;

/** A label and what stands at it; the value may be missing (empty), the key never is. */
public record KeyValue(List<Word> key, List<Word> value, double confidence) {
  public KeyValue {
    key = List.copyOf(key);
    value = List.copyOf(value);
  }
}
