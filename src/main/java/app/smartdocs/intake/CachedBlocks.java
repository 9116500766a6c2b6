package app.smartdocs.intake;

import app.smartdocs.document.RangedContent;
import java.util.LinkedHashMap;
import java.util.Map;

/** Content in blocks, the last few of which are kept: parsers read byte by byte and jump about. */
final class CachedBlocks {
  private static final int BLOCK_BYTES = 256 * 1024;
  private static final int MOST_KEPT = 16;

  private final RangedContent content;
  private final Map<Long, byte[]> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true);
  private long currentNumber = -1;
  private byte[] current = new byte[0];

  CachedBlocks(RangedContent content) {
    this.content = content;
  }

  /** The byte at a position inside the content, 0 to 255. */
  int at(long position) {
    byte[] block = block(position / BLOCK_BYTES);
    return block[(int) (position % BLOCK_BYTES)] & 0xff;
  }

  /** Copies up to {@code length} bytes; -1 at the end of the content. */
  int copy(long position, byte[] target, int offset, int length) {
    if (position >= content.size()) {
      return -1;
    }
    byte[] block = block(position / BLOCK_BYTES);
    int from = (int) (position % BLOCK_BYTES);
    int count = Math.min(length, block.length - from);
    System.arraycopy(block, from, target, offset, count);
    return count;
  }

  private byte[] block(long number) {
    if (number != currentNumber) {
      byte[] block = kept.get(number);
      if (block == null) {
        block = content.read(number * BLOCK_BYTES, BLOCK_BYTES);
        kept.put(number, block);
        if (kept.size() > MOST_KEPT) {
          kept.remove(kept.keySet().iterator().next());
        }
      }
      current = block;
      currentNumber = number;
    }
    return current;
  }
}
