package app.smartdocs.intake;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;

/**
 * Counts the images of a TIFF file by walking its chain of directories (TIFF 6.0, section 2). The
 * JDK's reader follows a chain that leads back into itself until memory runs out.
 */
final class TiffPages {
  private static final int ENTRY_BYTES = 12;

  private TiffPages() {}

  /**
   * How many there are; counts no further than one above {@code most}.
   *
   * @throws IOException if the chain leads outside the file or back into itself
   */
  static int count(ImageInputStream file, int most) throws IOException {
    file.seek(0);
    file.setByteOrder(file.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    file.seek(4);
    Set<Long> seen = new HashSet<>();
    for (long at = file.readUnsignedInt(); at != 0 && seen.size() <= most; ) {
      if (!seen.add(at)) {
        throw new IOException("a directory leads back to an earlier one");
      }
      file.seek(at);
      int entries = file.readUnsignedShort();
      file.seek(file.getStreamPosition() + (long) entries * ENTRY_BYTES);
      at = file.readUnsignedInt();
    }
    return seen.size();
  }
}
