package app.smartdocs.certification;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * The table at the end of a ZIP. Read by hand for one thing alone: how long it is, whatever it says
 * of itself, before a library holds all of it.
 */
final class CentralDirectory {
  private static final int LOCAL_FILE = 0x04034b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_LOCATOR_BYTES = 20;
  private static final int ENTRY_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private final ByteBuffer zip;

  CentralDirectory(ByteBuffer zip) {
    this.zip = zip.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Whether it begins as a ZIP does, also one that is cut off or empty. */
  boolean isOfAZip() {
    int start = zip.limit() < Integer.BYTES ? 0 : zip.getInt(0);
    return start == LOCAL_FILE || start == END || end() >= 0;
  }

  /**
   * How many entries there are.
   *
   * @param most where counting ends
   * @return empty if there is no such table, or if another one counts: that of ZIP64, which nothing
   *     of a suite's size has
   */
  OptionalInt entries(int most) {
    int end = end();
    int locator = end - ZIP64_LOCATOR_BYTES;
    if (end < 0 || (locator >= 0 && zip.getInt(locator) == ZIP64_LOCATOR)) {
      return OptionalInt.empty();
    }
    long length = Integer.toUnsignedLong(zip.getInt(end + 12));
    long offset = Integer.toUnsignedLong(zip.getInt(end + 16));
    // Whatever stands before the archive moves all of it.
    long at = offset + Math.max(end - length - offset, 0);
    int entries = 0;
    while (entries < most && at + ENTRY_BYTES <= zip.limit() && zip.getInt((int) at) == ENTRY) {
      entries++;
      at += ENTRY_BYTES + rest((int) at);
    }
    return OptionalInt.of(entries);
  }

  // Its name, its extra fields and its comment.
  private int rest(int entry) {
    return Short.toUnsignedInt(zip.getShort(entry + 28))
        + Short.toUnsignedInt(zip.getShort(entry + 30))
        + Short.toUnsignedInt(zip.getShort(entry + 32));
  }

  private int end() {
    int last = zip.limit() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    return -1;
  }
}
