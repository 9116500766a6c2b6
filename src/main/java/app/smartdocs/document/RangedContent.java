package app.smartdocs.document;

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

  /** Content that is at hand. */
  static RangedContent of(byte[] content) {
    return new RangedContent() {
      @Override
      public long size() {
        return content.length;
      }

      @Override
      public byte[] read(long offset, int length) {
        int from = (int) Math.min(offset, content.length);
        return java.util.Arrays.copyOfRange(content, from, Math.min(from + length, content.length));
      }
    };
  }
}
