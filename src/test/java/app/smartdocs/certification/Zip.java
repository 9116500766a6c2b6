package app.smartdocs.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;

/** A ZIP, packed for a test: also as nobody should. */
final class Zip {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes);

  /** As Windows Explorer in Brazil packs: names in its own code page, and no word of it. */
  Zip ofWindows() {
    zip.setEncoding("IBM850");
    zip.setUseLanguageEncodingFlag(false);
    zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.NEVER);
    return this;
  }

  Zip with(String name, byte[] content) {
    try {
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(content);
      zip.closeArchiveEntry();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Zip with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  byte[] bytes() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  ByteBuffer packed() {
    return ByteBuffer.wrap(bytes());
  }

  /** Sets bits of the 16 that stand so far into each entry of the central directory. */
  static ByteBuffer marked(byte[] zip, int offset, int bits) {
    for (int at = 0; at + 4 < zip.length; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        zip[at + offset] |= (byte) bits;
      }
    }
    return ByteBuffer.wrap(zip);
  }
}
