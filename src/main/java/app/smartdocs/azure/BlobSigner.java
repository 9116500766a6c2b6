package app.smartdocs.azure;

import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;

/** Signs an address for one blob (a shared access signature). */
@FunctionalInterface
public interface BlobSigner {
  /** The query string that lets its bearer do what {@code values} allow. */
  String sign(BlobClient blob, BlobServiceSasSignatureValues values);
}
