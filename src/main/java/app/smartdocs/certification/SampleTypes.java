package app.smartdocs.certification;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.ModelId;
import org.jspecify.annotations.Nullable;

/** Which types of documents a suite may have. */
final class SampleTypes {
  private SampleTypes() {}

  /**
   * Why a document of this type has no place in a suite: its readings would all fail.
   *
   * @param model that the suite is meant for; null if for any
   * @return null if it has one
   */
  static @Nullable String refusal(DocumentFormat format, @Nullable String model) {
    return model == null || format.hasLayout() || model.equals(ModelId.READ)
        ? null
        : "%s, which the suite is for, reads PDF files and images, and this is of type %s."
            .formatted(model, format);
  }
}
