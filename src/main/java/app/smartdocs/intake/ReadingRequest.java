package app.smartdocs.intake;

import app.smartdocs.document.ModelId;
import app.smartdocs.document.PageRanges;
import org.jspecify.annotations.Nullable;

/**
 * How a document is to be read.
 *
 * @param modelId a supported prebuilt model, or a custom one's id
 * @param pages null for all
 * @param forced whether it is to be read anew, even if the same content has been read before
 */
record ReadingRequest(String modelId, @Nullable PageRanges pages, boolean forced) {
  /**
   * Reads what a caller sent; blank counts as absent.
   *
   * @throws RefusedException if a model can't exist, or the pages are none
   */
  static ReadingRequest parse(
      @Nullable String modelId, @Nullable String pages, boolean forced, Limits limits) {
    return new ReadingRequest(
        modelId == null || modelId.isBlank() ? limits.defaultModel() : model(modelId),
        pages == null || pages.isBlank() ? null : pages(pages, limits.pages()),
        forced);
  }

  private static String model(String modelId) {
    if (!ModelId.isWellFormed(modelId)) {
      throw new RefusedException(
          Refusal.INVALID_MODEL,
          "modelId has 2 to 64 letters, digits, '.', '_', '~' and '-', and begins with a letter or"
              + " digit.");
    }
    if (!ModelId.mayExist(modelId)) {
      throw new RefusedException(
          Refusal.UNKNOWN_MODEL,
          "There is no model "
              + modelId
              + ". Use one of "
              + sortedModels()
              + ", or a custom model.");
    }
    return modelId;
  }

  private static String sortedModels() {
    return String.join(", ", ModelId.PREBUILT.stream().sorted().toList());
  }

  private static PageRanges pages(String text, int most) {
    PageRanges pages =
        PageRanges.parse(text)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.INVALID_PAGES,
                        "pages is a list of pages and ascending ranges from 1 on, such as 1-3,5."));
    if (pages.last() > most) {
      throw new RefusedException(
          Refusal.INVALID_PAGES,
          "pages goes up to " + most + ", the most that a document may have.");
    }
    return pages;
  }

  /** Refuses what this model can't read, and pages that the document does not have. */
  void check(Inspection inspection) {
    if (!inspection.format().hasLayout() && !modelId.equals(ModelId.READ)) {
      throw new RefusedException(
          Refusal.MODEL_CANNOT_READ_TYPE,
          modelId
              + " reads PDF files and images. For "
              + inspection.format()
              + " files use "
              + ModelId.READ
              + ".");
    }
    Integer pageCount = inspection.pageCount();
    if (pages != null && pageCount != null && pages.last() > pageCount) {
      throw new RefusedException(
          Refusal.PAGES_OUT_OF_RANGE,
          "pages asks for page "
              + pages.last()
              + ", but the document has "
              + (pageCount == 1 ? "one page." : pageCount + " pages."));
    }
  }
}
