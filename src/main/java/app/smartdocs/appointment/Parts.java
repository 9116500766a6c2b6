package app.smartdocs.appointment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of an address or of an identity document that are known, in their order. */
public record Parts<P extends Enum<P> & Part>(Map<P, PartValue> values) {
  public Parts {
    // An EnumMap of nothing does not know what it could have held.
    values =
        values.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new EnumMap<P, PartValue>(values));
  }

  public static <P extends Enum<P> & Part> Parts<P> none() {
    return new Parts<P>(Map.of());
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public Optional<PartValue> value(P part) {
    return Optional.ofNullable(values.get(part));
  }

  /** The text of a part; null where it is not known. */
  public @Nullable String text(P part) {
    return value(part).map(PartValue::text).orElse(null);
  }
}
