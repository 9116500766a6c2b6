package app.smartdocs.local.docintel.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The formats with text but no places on a page, told apart by content, never by name. */
public enum OfficeFormat {
  WORD("word/document.xml"),
  SPREADSHEET("xl/workbook.xml"),
  SLIDES("ppt/presentation.xml"),
  HTML("");

  private static final int SNIFFED_BYTES = 1024;
  private static final Pattern HTML_OPENING =
      Pattern.compile(
          "^(\u00ef\u00bb\u00bf)?\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*",
          Pattern.DOTALL);

  /** The part that every package of this format has; empty where the file is no package. */
  private final String mainPart;

  OfficeFormat(String mainPart) {
    this.mainPart = mainPart;
  }

  /** Empty when the file is none of these; a zip that cannot be opened is none either. */
  public static Optional<OfficeFormat> of(Path file) throws IOException {
    byte[] opening;
    try (var in = Files.newInputStream(file)) {
      opening = in.readNBytes(SNIFFED_BYTES);
    }
    var text = new String(opening, ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004")) {
      return ofPackage(file);
    }
    return HTML_OPENING.matcher(text.toLowerCase(Locale.ROOT)).matches()
        ? Optional.of(HTML)
        : Optional.empty();
  }

  private static Optional<OfficeFormat> ofPackage(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      for (var format : values()) {
        if (!format.mainPart.isEmpty() && zip.getEntry(format.mainPart) != null) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    } catch (ZipException broken) {
      return Optional.empty();
    }
  }

  String mainPart() {
    return mainPart;
  }
}
