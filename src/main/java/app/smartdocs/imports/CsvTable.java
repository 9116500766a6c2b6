package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/**
 * A table as CSV that Excel in Brazil opens as it is: semicolons, and UTF-8 by its byte order mark.
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe before it, which makes
 * it text; without that apostrophe it is as it was.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection, OWASP</a>
 */
public final class CsvTable implements TableWriter {
  private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";

  private final Writer text;
  private final CsvWriter csv;

  public CsvTable(OutputStream out) throws IOException {
    this.text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    text.write('\uFEFF');
  }

  @Override
  public void row(List<String> cells) {
    csv.writeRecord(cells.stream().map(CsvTable::harmless).toList());
  }

  static String harmless(String cell) {
    return !cell.isEmpty() && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  @Override
  public void close() throws IOException {
    csv.flush();
    text.flush();
  }
}
