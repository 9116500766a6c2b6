package app.smartdocs.intake;

import app.smartdocs.document.RangedContent;
import javax.imageio.stream.ImageInputStreamImpl;

/** Content as ImageIO reads it. */
final class RangedImageInput extends ImageInputStreamImpl {
  private final RangedContent content;
  private final CachedBlocks blocks;

  RangedImageInput(RangedContent content) {
    this.content = content;
    this.blocks = new CachedBlocks(content);
  }

  @Override
  public int read() {
    bitOffset = 0;
    return streamPos < content.size() ? blocks.at(streamPos++) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    bitOffset = 0;
    int read = blocks.copy(streamPos, target, offset, length);
    streamPos += Math.max(read, 0);
    return read;
  }

  @Override
  public long length() {
    return content.size();
  }
}
