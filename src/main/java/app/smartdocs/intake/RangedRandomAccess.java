package app.smartdocs.intake;

import app.smartdocs.document.RangedContent;
import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** Content as PDFBox reads it. */
final class RangedRandomAccess implements RandomAccessRead {
  private final RangedContent content;
  private final CachedBlocks blocks;
  private long position;
  private boolean closed;

  RangedRandomAccess(RangedContent content) {
    this.content = content;
    this.blocks = new CachedBlocks(content);
  }

  @Override
  public int read() {
    return position < content.size() ? blocks.at(position++) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    int read = blocks.copy(position, target, offset, length);
    position += Math.max(read, 0);
    return read;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long newPosition) throws IOException {
    if (newPosition < 0) {
      throw new IOException("Invalid position " + newPosition);
    }
    position = Math.min(newPosition, content.size());
  }

  @Override
  public long length() {
    return content.size();
  }

  @Override
  public boolean isEOF() {
    return position >= content.size();
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
