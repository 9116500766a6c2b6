package app.smartdocs.certification;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A buffer as a channel to read from, so that what is in memory is there once. */
final class BufferChannel implements SeekableByteChannel {
  private final ByteBuffer content;
  private long position;

  BufferChannel(ByteBuffer content) {
    this.content = content.slice();
  }

  @Override
  public int read(ByteBuffer target) {
    if (position >= content.limit()) {
      return -1;
    }
    int count = Math.min(target.remaining(), content.limit() - (int) position);
    target.put(content.slice((int) position, count));
    position += count;
    return count;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("a position before the start");
    }
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return content.limit();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() {}
}
