package app.smartdocs.local.docintel.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import app.smartdocs.local.docintel.office.OfficeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What reads a file. */
enum FileFormat {
  PDF,
  IMAGE,
  OFFICE;

  /** A PDF may begin within its first kilobyte. */
  private static final int SNIFFED_BYTES = 1024;

  static FileFormat of(Path file) throws IOException, UnreadableException {
    byte[] opening;
    try (var in = Files.newInputStream(file)) {
      opening = in.readNBytes(SNIFFED_BYTES);
    }
    var text = new String(opening, ISO_8859_1);
    if (text.contains("%PDF-")) {
      return PDF;
    }
    boolean image =
        Stream.of("\u00ff\u00d8\u00ff", "\u0089PNG\r\n", "BM", "II*\0", "MM\0*")
            .anyMatch(text::startsWith);
    if (image) {
      return IMAGE;
    }
    if (OfficeFormat.of(file).isPresent()) {
      return OFFICE;
    }
    throw new UnreadableException(
        opening.length == 0
            ? UnreadableException.Code.InvalidContent
            : UnreadableException.Code.UnsupportedContent,
        "The file is corrupted or format is unsupported. Refer to documentation for the list of"
            + " supported formats.");
  }
}
