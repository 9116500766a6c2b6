package app.smartdocs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of spreadsheets, whatever their format: XLSX, XLS, ODS, or text with separators.
 * The format is found by content. Rows are shown as they are read; a file's size does not matter to
 * memory, up to the bounds.
 */
public final class Spreadsheets {
  /** Larger ones are refused unread: a million rows of twenty columns have some 100 MB. */
  static final long LARGEST_BYTES = 200L * 1024 * 1024;

  private static final int HEAD = 8;
  private static final long OLE2 = 0xD0CF11E0A1B11AE1L;
  private static final int ZIP = 0x504B0304;

  private Spreadsheets() {}

  /**
   * Shows the rows of a file's first sheet that has any.
   *
   * @throws SheetRefusedException if it is none, or can't be read; some rows may have been shown
   * @throws IOException if the file itself can't be read
   */
  public static void read(Path file, RowVisitor visitor) throws IOException {
    long size = Files.size(file);
    if (size == 0) {
      throw new SheetRefusedException(
          SheetRefusal.EMPTY_SHEET, "The file is empty. Choose the spreadsheet again.");
    }
    if (size > LARGEST_BYTES) {
      throw SheetRefusedException.tooLarge(
          "The file is larger than " + LARGEST_BYTES / 1024 / 1024 + " MB.");
    }
    long head = head(file);
    Shown shown = new Shown(visitor);
    try {
      if (head >>> 32 == ZIP) {
        ZipSheets.read(file, shown);
      } else if (head == OLE2) {
        XlsRows.read(file, shown);
      } else {
        CsvRows.read(file, shown);
      }
    } catch (SheetRefusedException refused) {
      throw refused;
    } catch (RuntimeException | IOException | XMLStreamException e) {
      // What is wrong inside a file comes as any exception, of the libraries or of the JDK.
      throw shown.failure == null ? SheetRefusedException.damaged() : shown.failure;
    }
  }

  /**
   * Shows rows that are not blank, and remembers what went wrong with that, and not with the file.
   */
  private static final class Shown implements RowVisitor {
    private final RowVisitor visitor;
    private @Nullable RuntimeException failure;

    Shown(RowVisitor visitor) {
      this.visitor = visitor;
    }

    @Override
    public boolean row(SheetRow row) {
      try {
        return row.isBlank() || visitor.row(row);
      } catch (RuntimeException e) {
        failure = e;
        throw e;
      }
    }
  }

  private static long head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      long head = 0;
      for (byte next : in.readNBytes(HEAD)) {
        head = head << 8 | (next & 0xFF);
      }
      return head;
    }
  }
}
