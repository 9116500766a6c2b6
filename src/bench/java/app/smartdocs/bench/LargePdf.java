package app.smartdocs.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF of hundreds of megabytes, as scans at full resolution make them, in a file. */
final class LargePdf {
  static final int PAGES = 3;

  private static final long SEED = 1;

  private LargePdf() {}

  /** Makes it, a page after the other through a file, whatever its size. */
  static void write(Path file, long bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      for (int page = 1; page <= PAGES; page++) {
        SamplePdf.addPage(
            document, "Page " + page + " of " + PAGES, new Noise(SEED + page, bytes / PAGES));
      }
      document.save(file.toFile());
    }
  }

  /** So many bytes that nothing compresses. */
  private static final class Noise extends InputStream {
    private final Random random;
    private long left;

    Noise(long seed, long length) {
      random = new Random(seed);
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? random.nextInt(256) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      byte[] part = new byte[(int) Math.min(length, left)];
      random.nextBytes(part);
      System.arraycopy(part, 0, target, offset, part.length);
      left -= part.length;
      return part.length;
    }
  }
}
