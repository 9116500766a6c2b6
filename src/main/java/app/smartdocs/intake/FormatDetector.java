package app.smartdocs.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.RangedContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.Tika;

/** Tells a document's format by its first bytes. */
final class FormatDetector {
  private static final int PREFIX_BYTES = 64 * 1024;
  private static final byte[] PDF_HEADER = "%PDF-".getBytes(US_ASCII);

  private final Tika tika = new Tika();

  /** Empty for anything that is not read. */
  Optional<DocumentFormat> detect(RangedContent content) {
    byte[] prefix = content.read(0, PREFIX_BYTES);
    if (startsWithPdfHeader(prefix)) {
      return Optional.of(DocumentFormat.PDF);
    }
    String type = tika.detect(prefix);
    return switch (type) {
      case "image/heic", "image/heif" -> Optional.of(DocumentFormat.HEIF);
      case "application/xhtml+xml" -> Optional.of(DocumentFormat.HTML);
      case "application/zip", "application/x-tika-ooxml" -> office(prefix);
      default -> DocumentFormat.ofContentType(type);
    };
  }

  // Most documents are, and Tika holds them against all it knows: half a millisecond each.
  private static boolean startsWithPdfHeader(byte[] prefix) {
    return prefix.length >= PDF_HEADER.length
        && Arrays.equals(prefix, 0, PDF_HEADER.length, PDF_HEADER, 0, PDF_HEADER.length);
  }

  // tika-core alone knows an Office file for a ZIP; the folder of its main part tells which it is,
  // and stands among the first entries.
  private static Optional<DocumentFormat> office(byte[] prefix) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(prefix))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (name.startsWith("word/")) {
          return Optional.of(DocumentFormat.DOCX);
        }
        if (name.startsWith("xl/")) {
          return Optional.of(DocumentFormat.XLSX);
        }
        if (name.startsWith("ppt/")) {
          return Optional.of(DocumentFormat.PPTX);
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException endOfPrefix) {
      return Optional.empty();
    }
  }
}
