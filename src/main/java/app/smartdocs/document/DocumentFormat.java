package app.smartdocs.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * What Document Intelligence reads (2023-07-31). Office and HTML files are read by {@code
 * prebuilt-read} alone.
 */
public enum DocumentFormat {
  PDF("application/pdf", true),
  JPEG("image/jpeg", true),
  PNG("image/png", true),
  BMP("image/bmp", true),
  TIFF("image/tiff", true),
  HEIF("image/heif", true),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
  HTML("text/html", false);

  private final String contentType;
  private final boolean hasLayout;

  DocumentFormat(String contentType, boolean hasLayout) {
    this.contentType = contentType;
    this.hasLayout = hasLayout;
  }

  public String contentType() {
    return contentType;
  }

  /** Whether the models that look at a page's layout can read it. */
  public boolean hasLayout() {
    return hasLayout;
  }

  /** The format that is stored under this content type. */
  public static Optional<DocumentFormat> ofContentType(String contentType) {
    return Arrays.stream(values()).filter(f -> f.contentType.equals(contentType)).findFirst();
  }
}
