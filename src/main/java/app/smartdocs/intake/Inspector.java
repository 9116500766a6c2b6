package app.smartdocs.intake;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.RangedContent;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a document before it is accepted: what it is, whether it opens, how many pages it has.
 * Reads only the parts that tell; a PDF of 500 MB costs its cross-references and its page tree.
 */
final class Inspector {
  private final FormatDetector formats = new FormatDetector();
  private final Limits limits;

  Inspector(Limits limits) {
    this.limits = limits;
  }

  /**
   * Looks at the content, whatever its name says.
   *
   * @throws RefusedException if it is not accepted, saying why
   */
  Inspection inspect(RangedContent content) {
    if (content.size() == 0) {
      throw new RefusedException(Refusal.EMPTY_FILE, "The file is empty. Send one with content.");
    }
    if (content.size() > limits.documentBytes()) {
      throw new RefusedException(
          Refusal.FILE_TOO_LARGE,
          "The file is larger than " + ByteSizes.format(limits.documentBytes()) + ". Split it.");
    }
    DocumentFormat format =
        formats
            .detect(content)
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.UNSUPPORTED_TYPE,
                        "The content is none of PDF, JPEG, PNG, BMP, TIFF, HEIF, DOCX, XLSX, PPTX and"
                            + " HTML. Convert it to one of them."));
    Integer pageCount = pageCount(content, format);
    if (pageCount != null && pageCount > limits.pages()) {
      throw new RefusedException(
          Refusal.TOO_MANY_PAGES,
          "The document has "
              + pageCount
              + " pages, more than the "
              + limits.pages()
              + " allowed. Split it.");
    }
    return new Inspection(format, pageCount);
  }

  private @Nullable Integer pageCount(RangedContent content, DocumentFormat format) {
    try {
      return switch (format) {
        case PDF -> PdfPages.count(content, limits.pages());
        case JPEG, PNG, BMP, TIFF -> imagePages(content, format);
        case HEIF, DOCX, XLSX, PPTX, HTML -> null;
      };
    } catch (InvalidPasswordException locked) {
      throw new RefusedException(
          Refusal.ENCRYPTED_FILE, "The PDF is locked with a password. Send it unlocked.");
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | TooCostlyException damaged) {
      // The parsers let the middle two through for some broken files.
      throw new RefusedException(
          Refusal.DAMAGED_FILE,
          "The file is a damaged " + format + " and does not open. Export or scan it again.");
    }
  }

  private int imagePages(RangedContent content, DocumentFormat format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
    ImageReader reader = readers.next();
    try (RangedImageInput input = new RangedImageInput(content)) {
      reader.setInput(input);
      if (reader.getWidth(0) < 1 || reader.getHeight(0) < 1) {
        throw new IOException("no pixels");
      }
      return format == DocumentFormat.TIFF ? TiffPages.count(input, limits.pages()) : 1;
    } finally {
      reader.dispose();
    }
  }
}
