package app.smartdocs.certification;

import java.util.Optional;

/** What the service says of its models. */
@FunctionalInterface
public interface ModelVersions {
  /**
   * When a model of one's own was made, as ISO 8601; the version of the interface for a prebuilt
   * one, which is fixed by it. Empty if there is no such model.
   *
   * @throws RuntimeException if the service does not say
   */
  Optional<String> of(String modelId);
}
