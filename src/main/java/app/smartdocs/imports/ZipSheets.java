package app.smartdocs.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Spreadsheets that are ZIP archives: XLSX and ODS. */
final class ZipSheets {
  // Written by Excel and LibreOffice, a spreadsheet inflates tenfold to thirtyfold; by all the same
  // text in every cell, a few hundredfold.
  private static final long MOST_INFLATED = 2L * 1024 * 1024 * 1024;
  private static final long MOST_TIMES = 500;
  private static final long FREELY_INFLATED = 50L * 1024 * 1024;

  // Texts that cells share are held in memory, some three times as large.
  private static final long MOST_SHARED = 40L * 1024 * 1024;
  private static final String SHARED = "xl/sharedStrings.xml";
  private static final int MOST_ENTRIES = 5000;

  private ZipSheets() {}

  static void read(Path file, RowVisitor visitor) throws IOException, XMLStreamException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      check(zip, file.toFile().length());
      if (zip.getEntry("xl/workbook.xml") != null) {
        XlsxRows.read(file, zip.getEntry("xl/styles.xml") != null, visitor);
      } else if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
        OdsRows.read(zip, visitor);
      } else {
        throw new SheetRefusedException(
            SheetRefusal.NOT_A_SPREADSHEET,
            "This is an archive, but no spreadsheet. Choose an XLSX, XLS, ODS or CSV file.");
      }
    }
  }

  // What an archive says of its sizes need not be true: each entry is inflated once, and counted.
  private static void check(ZipFile zip, long compressed) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw bomb();
    }
    long allowed = Math.min(MOST_INFLATED, Math.max(FREELY_INFLATED, compressed * MOST_TIMES));
    byte[] buffer = new byte[64 * 1024];
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      long most = entry.getName().equals(SHARED) ? Math.min(MOST_SHARED, allowed) : allowed;
      allowed -= inflated(zip, entry, buffer, most);
    }
  }

  private static long inflated(ZipFile zip, ZipEntry entry, byte[] buffer, long most)
      throws IOException {
    long total = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > most) {
          throw entry.getName().equals(SHARED)
              ? SheetRefusedException.tooLarge("The spreadsheet has too many different texts.")
              : bomb();
        }
      }
    }
    return total;
  }

  private static SheetRefusedException bomb() {
    return SheetRefusedException.tooLarge("The spreadsheet unpacks to far too much.");
  }
}
