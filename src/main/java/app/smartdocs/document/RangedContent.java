package app.smartdocs.document;

import java.nio.ByteBuffer;

/** Content that is read in parts, wherever it lies. */
public interface RangedContent {
  /** The size in bytes. */
  long size();

  /**
   * Reads a part.
   *
   * @param offset from 0
   * @param length how many bytes; fewer come back at the end of the content
   */
  byte[] read(long offset, int length);

  /** Content that is at hand, between the buffer's position and limit. */
  static RangedContent of(ByteBuffer content) {
    return new RangedContent() {
      @Override
      public long size() {
        return content.remaining();
      }

      @Override
      public byte[] read(long offset, int length) {
        int from = (int) Math.min(offset, content.remaining());
        byte[] part = new byte[Math.min(length, content.remaining() - from)];
        content.get(content.position() + from, part);
        return part;
      }
    };
  }
}
