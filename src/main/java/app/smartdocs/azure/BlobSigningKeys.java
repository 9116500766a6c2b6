package app.smartdocs.azure;

import app.smartdocs.certification.SigningKeys;
import com.azure.core.util.BinaryData;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobStorageException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key in a container of its own, which nobody but the app's identity may read. Whoever asks
 * first makes it; two at the same moment get the same one.
 */
public final class BlobSigningKeys implements SigningKeys {
  static final String CONTAINER = "signing-keys";
  private static final String NAME = "certificates";
  private static final String ALGORITHM = "Ed25519";

  private final BlobContainerClient container;
  private volatile @Nullable KeyPair known;

  public BlobSigningKeys(Storage storage) {
    this.container = storage.blobs().getBlobContainerClient(CONTAINER);
  }

  @Override
  public KeyPair current() {
    KeyPair present = known;
    if (present == null) {
      BlobClient blob = container.getBlobClient(NAME);
      present =
          Containers.ifPresent(blob::downloadContent)
              .or(
                  () -> {
                    make(blob);
                    return Containers.ifPresent(blob::downloadContent);
                  })
              .map(content -> read(content.toString()))
              .orElseThrow(() -> new IllegalStateException("The signing key is gone."));
      known = present;
    }
    return present;
  }

  private void make(BlobClient blob) {
    BinaryData content = BinaryData.fromString(write(generated()));
    try {
      Containers.creatingIfMissing(container, () -> blob.upload(content, false));
    } catch (BlobStorageException e) {
      // 409: another one was faster; its key is the one.
      if (e.getStatusCode() != 409) {
        throw e;
      }
    }
  }

  private static KeyPair generated() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static String write(KeyPair pair) {
    Base64.Encoder base64 = Base64.getEncoder();
    return base64.encodeToString(pair.getPrivate().getEncoded())
        + "\n"
        + base64.encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair read(String text) {
    List<String> lines = text.lines().toList();
    Base64.Decoder base64 = Base64.getDecoder();
    try {
      KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The signing key is damaged.", e);
    }
  }
}
