package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text with separators. Its encoding is UTF-8 or UTF-16 by their byte order marks,
 * UTF-8 if all of it is that, and else what Windows writes in Brazil; its separator the one that
 * divides its first lines best.
 */
final class CsvRows {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
  private static final int SAMPLE = 64 * 1024;
  private static final int LONGEST_RECORD = 1024 * 1024;

  private CsvRows() {}

  static void read(Path file, RowVisitor visitor) throws IOException {
    Charset charset = charset(file);
    String sample = sample(file, charset);
    if (sample.indexOf('\0') >= 0) {
      throw new SheetRefusedException(
          SheetRefusal.NOT_A_SPREADSHEET,
          "This is no spreadsheet. Choose an XLSX, XLS, ODS or CSV file.");
    }
    try (Reader text = reader(file, charset);
        CsvReader<CsvRecord> records =
            CsvReader.builder()
                .fieldSeparator(separator(sample))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text)) {
      Iterator<CsvRecord> each = records.iterator();
      while (each.hasNext()) {
        CsvRecord next = each.next();
        RowBuilder row = new RowBuilder((int) next.getStartingLineNumber());
        for (int column = 0; column < next.getFieldCount(); column++) {
          row.text(column, next.getField(column));
        }
        if (!visitor.row(row.build())) {
          return;
        }
      }
    }
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
    byte[] mark = in.readNBytes(3);
    int skipped = markLength(mark);
    in.unread(mark, skipped, mark.length - skipped);
    return new InputStreamReader(in, charset);
  }

  private static int markLength(byte[] head) {
    if (head.length >= 3
        && head[0] == (byte) 0xEF
        && head[1] == (byte) 0xBB
        && head[2] == (byte) 0xBF) {
      return 3;
    }
    return utf16(head) == null ? 0 : 2;
  }

  private static @Nullable Charset utf16(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
      return UTF_16LE;
    }
    return head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF ? UTF_16BE : null;
  }

  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(3);
      Charset marked = utf16(head);
      if (marked != null) {
        return marked;
      }
    }
    return isUtf8(file) ? UTF_8 : WINDOWS;
  }

  private static boolean isUtf8(Path file) throws IOException {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
    CharBuffer text = CharBuffer.allocate(SAMPLE);
    try (var channel = Files.newByteChannel(file)) {
      boolean end = false;
      while (!end) {
        end = channel.read(bytes) < 0;
        bytes.flip();
        CoderResult result = decoder.decode(bytes, text, end);
        if (result.isError()) {
          return false;
        }
        text.clear();
        bytes.compact();
      }
    }
    return true;
  }

  private static String sample(Path file, Charset charset) throws IOException {
    try (Reader text = reader(file, charset)) {
      char[] sample = new char[SAMPLE];
      int read = 0;
      for (int more = 0;
          more >= 0 && read < SAMPLE;
          more = text.read(sample, read, SAMPLE - read)) {
        read += more;
      }
      return new String(sample, 0, read);
    }
  }

  /**
   * The one that stands in most of the first lines, outside of quotes; of two, the earlier named.
   */
  private static char separator(String sample) {
    char best = ';';
    long most = 0;
    for (char separator : SEPARATORS) {
      long times = sample.lines().limit(20).filter(line -> outsideQuotes(line, separator)).count();
      if (times > most) {
        best = separator;
        most = times;
      }
    }
    return best;
  }

  private static boolean outsideQuotes(String line, char separator) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '"') {
        quoted = !quoted;
      } else if (line.charAt(i) == separator && !quoted) {
        return true;
      }
    }
    return false;
  }
}
