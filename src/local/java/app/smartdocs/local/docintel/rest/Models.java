package app.smartdocs.local.docintel.rest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The models there are, and what each of them finds. */
final class Models {
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._~-]{1,63}");
  private static final Features CUSTOM = new Features(true, false, true);
  private static final Map<String, Features> PREBUILT =
      Map.of(
          "prebuilt-read", new Features(false, false, false),
          "prebuilt-layout", new Features(true, false, false),
          "prebuilt-document", new Features(true, true, false),
          "prebuilt-invoice", new Features(true, false, true),
          "prebuilt-receipt", new Features(false, false, true),
          "prebuilt-idDocument", new Features(false, false, true));

  private final InstantSource clock;
  private final Map<String, Instant> custom = new ConcurrentHashMap<>();

  Models(InstantSource clock) {
    this.clock = clock;
  }

  /** What a model finds beside pages and paragraphs. */
  record Features(boolean tables, boolean keyValuePairs, boolean documents) {}

  /** Null for a model that does not exist. */
  @Nullable Features find(String modelId) {
    return custom.containsKey(modelId) ? CUSTOM : PREBUILT.get(modelId);
  }

  /** What it found when it was asked, even if it has been deleted since. */
  Features featuresOf(String modelId) {
    return Objects.requireNonNullElse(find(modelId), CUSTOM);
  }

  /** When a model was made; those that are prebuilt, before all others. */
  Instant madeAt(String modelId) {
    return custom.getOrDefault(modelId, Instant.EPOCH);
  }

  /**
   * Adds a model of one's own, or builds it anew.
   *
   * @throws IllegalArgumentException if that is no name for one
   */
  void add(String modelId) {
    if (!ID.matcher(modelId).matches() || modelId.startsWith("prebuilt-")) {
      throw new IllegalArgumentException("The model id " + modelId + " is not allowed.");
    }
    Instant unused = custom.put(modelId, clock.instant());
  }

  int customCount() {
    return custom.size();
  }
}
