package app.smartdocs.azure;

import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.UserDelegationKey;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.sas.SasProtocol;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Signs with a user delegation key, which an identity is given in place of the account's key. */
final class DelegatedSigner implements BlobSigner {
  private static final Duration KEY_LIFE = Duration.ofHours(12);
  // A signature may outlive the moment of signing by this much, and must not outlive its key.
  private static final Duration KEY_RESERVE = Duration.ofHours(6);

  private final BlobServiceClient service;
  private @Nullable UserDelegationKey key;

  DelegatedSigner(BlobServiceClient service) {
    this.service = service;
  }

  @Override
  public String sign(BlobClient blob, BlobServiceSasSignatureValues values) {
    return blob.generateUserDelegationSas(values.setProtocol(SasProtocol.HTTPS_ONLY), currentKey());
  }

  private synchronized UserDelegationKey currentKey() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    UserDelegationKey current = key;
    if (current == null || current.getSignedExpiry().isBefore(now.plus(KEY_RESERVE))) {
      current = service.getUserDelegationKey(now.minusMinutes(5), now.plus(KEY_LIFE));
      key = current;
    }
    return current;
  }
}
