package app.smartdocs.document;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of models: the prebuilt ones that are supported, and the form of a custom one's. */
public final class ModelId {
  /** The prebuilt models that are on offer; others of that prefix are refused. */
  public static final Set<String> PREBUILT =
      Set.of(
          "prebuilt-read",
          "prebuilt-layout",
          "prebuilt-document",
          "prebuilt-invoice",
          "prebuilt-receipt",
          "prebuilt-idDocument");

  /** The one model that reads formats without a layout. */
  public static final String READ = "prebuilt-read";

  // The service's own rule, from the 2023-07-31 specification of modelId.
  private static final Pattern WELL_FORMED = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._~-]{1,63}");

  private ModelId() {}

  public static boolean isWellFormed(String modelId) {
    return WELL_FORMED.matcher(modelId).matches();
  }

  /** Whether the model may exist: a custom one is known to the service alone. */
  public static boolean mayExist(String modelId) {
    return PREBUILT.contains(modelId) || !modelId.startsWith("prebuilt-");
  }
}
