package app.smartdocs.azure;

import com.azure.core.credential.TokenCredential;
import java.net.URI;

/** How to get to the storage account. */
public sealed interface StorageAddress {
  /** With the account's key: on a laptop. */
  record ConnectionString(String value) implements StorageAddress {
    @Override
    public String toString() {
      return "ConnectionString[hidden]";
    }
  }

  /** With an identity: in Azure. */
  record Identity(URI blobs, URI queues, TokenCredential credential) implements StorageAddress {}
}
