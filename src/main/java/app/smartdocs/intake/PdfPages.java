package app.smartdocs.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Counts the pages of a PDF without believing what it says of itself. */
final class PdfPages {
  /**
   * What the tables of one file may take in memory, in bytes; those of 2,000 pages take a few MB.
   */
  private static final long LARGEST_TABLES = 64L * 1024 * 1024;

  private PdfPages() {}

  /**
   * How many there are; counts no further than one above {@code most}.
   *
   * @throws IOException if the file is damaged, or locked with a password
   */
  static int count(RandomAccessRead file, int most) throws IOException {
    BoundedParser parser = new BoundedParser(file);
    try (PDDocument document = parser.parse()) {
      int pages = leaves(document.getPages().getCOSObject(), most);
      if (pages == 0) {
        throw new IOException("no pages");
      }
      return pages;
    } finally {
      parser.requireBounds();
    }
  }

  // The root's own count is a hint that some producers get wrong.
  private static int leaves(COSDictionary root, int most) {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> open = new ArrayDeque<>();
    open.add(root);
    int leaves = 0;
    while (!open.isEmpty() && leaves <= most) {
      COSDictionary node = open.pop();
      COSArray kids = node.getCOSArray(COSName.KIDS);
      if (kids == null) {
        leaves++;
      } else if (seen.add(node)) {
        for (int i = 0; i < kids.size(); i++) {
          COSBase kid = kids.getObject(i);
          if (kid instanceof COSDictionary child) {
            open.add(child);
          }
        }
      }
    }
    return leaves;
  }

  /**
   * Looks at the streams that a file's tables and objects lie in before they are inflated to
   * memory, which PDFBox does without a limit.
   */
  private static final class BoundedParser extends PDFParser {
    private final byte[] packed = new byte[4 * 1024];
    private final byte[] plain = new byte[8 * 1024];
    private boolean overfull;
    private long left = LARGEST_TABLES;

    BoundedParser(RandomAccessRead file) throws IOException {
      super(file);
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
      COSStream stream = super.parseCOSStream(dictionary);
      COSName type = dictionary.getCOSName(COSName.TYPE);
      if (COSName.XREF.equals(type) || COSName.OBJ_STM.equals(type)) {
        left -= inflated(stream, left);
      }
      return stream;
    }

    // The parser forgives what it can, and looks for the objects elsewhere.
    void requireBounds() throws IOException {
      if (overfull) {
        throw new IOException("tables that take more than " + LARGEST_TABLES + " bytes");
      }
    }

    private long inflated(COSStream stream, long most) throws IOException {
      COSBase filters = stream.getFilters();
      if (filters == null) {
        return 0;
      }
      boolean deflated =
          COSName.FLATE_DECODE.equals(filters)
              || (filters instanceof COSArray array
                  && array.size() == 1
                  && COSName.FLATE_DECODE.equals(array.getObject(0)));
      if (!deflated) {
        throw new IOException("tables under other filters than Flate");
      }
      Inflater inflater = new Inflater();
      try (InputStream raw = stream.createRawInputStream()) {
        return length(raw, inflater, most);
      } finally {
        inflater.end();
      }
    }

    private long length(InputStream raw, Inflater inflater, long most) throws IOException {
      long total = 0;
      try {
        for (int read = raw.read(packed); read >= 0; read = raw.read(packed)) {
          inflater.setInput(packed, 0, read);
          for (int out = inflater.inflate(plain); out > 0; out = inflater.inflate(plain)) {
            total += out;
            if (total > most) {
              overfull = true;
              requireBounds();
            }
          }
        }
      } catch (DataFormatException damagedOrEncrypted) {
        // PDFBox makes of it what it can.
        return total;
      }
      return total;
    }
  }
}
