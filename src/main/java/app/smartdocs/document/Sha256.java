package app.smartdocs.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), in lower-case hex. */
public final class Sha256 {
  private static final int PART = 64 * 1024;

  private Sha256() {}

  /** Of what lies between the buffer's position and limit, which stay as they are. */
  public static String of(ByteBuffer content) {
    MessageDigest digest = digest();
    digest.update(content.duplicate());
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of all that comes, which is not held. */
  public static String of(InputStream content) throws IOException {
    MessageDigest digest = digest();
    byte[] part = new byte[PART];
    for (int read = content.read(part); read >= 0; read = content.read(part)) {
      digest.update(part, 0, read);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
