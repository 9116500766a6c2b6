package app.smartdocs.certification;

import java.util.Optional;

/** What the service says of its models. */
@FunctionalInterface
public interface ModelVersions {
  /**
   * When a model of one's own was made, as ISO 8601; empty for a prebuilt one, which the
   * interface's version fixes, and where the service does not know the model.
   */
  Optional<String> of(String modelId);
}
