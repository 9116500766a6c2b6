package app.smartdocs.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser, with a limit on what it unpacks. Cross-references and objects may lie in
 * compressed streams, and it unpacks those whole: two megabytes can become two gigabytes.
 */
final class BoundedPdfParser extends PDFParser {
  BoundedPdfParser(RandomAccessRead source, int mostUnpackedBytes) throws IOException {
    super(source);
    document = new BoundedDocument(this, new Allowance(mostUnpackedBytes));
  }

  private static final class BoundedDocument extends COSDocument {
    private final ICOSParser parser;
    private final Allowance allowance;

    BoundedDocument(ICOSParser parser, Allowance allowance) {
      super(parser);
      this.parser = parser;
      this.allowance = allowance;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new BoundedStream(parser.createRandomAccessReadView(start, length), allowance);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  private static final class BoundedStream extends COSStream {
    // Predictors allocate a row at once. Cross-references have rows of some bytes.
    private static final int MOST_COLUMNS = 1 << 16;

    // The others make pictures, and unpack by rules of their own.
    private static final Set<String> FILTERS =
        Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");

    private final Allowance allowance;

    BoundedStream(RandomAccessReadView content, Allowance allowance) throws IOException {
      super(IOUtils.createMemoryOnlyStreamCache().create(), content);
      this.allowance = allowance;
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      List<String> filters = filters();
      if (filters.isEmpty()) {
        return super.createView();
      }
      checkColumns(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
      InputStream encoded = createRawInputStream();
      byte[] decoded = new byte[0];
      for (int i = 0; i < filters.size(); i++) {
        ByteArrayOutputStream target = new Bounded(allowance);
        try (InputStream source = encoded) {
          FilterFactory.INSTANCE.getFilter(filters.get(i)).decode(source, target, this, i);
        }
        decoded = target.toByteArray();
        encoded = new ByteArrayInputStream(decoded);
      }
      return new RandomAccessReadBuffer(decoded);
    }

    private List<String> filters() throws IOException {
      COSBase filters = getFilters();
      List<String> names = new ArrayList<>();
      if (filters instanceof COSName one) {
        names.add(one.getName());
      } else if (filters instanceof COSArray several) {
        names.addAll(several.toCOSNameStringList());
      }
      if (!FILTERS.containsAll(names)) {
        throw new IOException("Objects are packed as if they were a picture.");
      }
      return names;
    }

    private static void checkColumns(COSBase parameters) throws IOException {
      if (parameters instanceof COSArray several) {
        for (int i = 0; i < several.size(); i++) {
          checkColumns(several.getObject(i));
        }
      } else if (parameters instanceof COSDictionary one
          && one.getInt(COSName.COLUMNS, 1) > MOST_COLUMNS) {
        throw new IOException("A stream has rows that are too long.");
      }
    }
  }

  /** How many bytes may still be unpacked, over all streams of a file. */
  private static final class Allowance {
    private int left;

    Allowance(int bytes) {
      left = bytes;
    }

    void take(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new TooCostlyException("It unpacks to more than is looked at.");
      }
    }
  }

  private static final class Bounded extends ByteArrayOutputStream {
    private final Allowance allowance;

    Bounded(Allowance allowance) {
      this.allowance = allowance;
    }

    @Override
    public synchronized void write(int value) {
      allowance.take(1);
      super.write(value);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      allowance.take(length);
      super.write(bytes, offset, length);
    }
  }
}
