package app.smartdocs.azure;

import com.azure.core.credential.TokenCredential;
import java.net.URI;

/** How to get to Document Intelligence. */
public sealed interface DocumentIntelligenceAddress {
  URI endpoint();

  /** With a key: an emulator, or a resource that still allows keys. */
  record Keyed(URI endpoint, String key) implements DocumentIntelligenceAddress {
    @Override
    public String toString() {
      return "Keyed[" + endpoint + "]";
    }
  }

  /** With an identity. */
  record Identity(URI endpoint, TokenCredential credential)
      implements DocumentIntelligenceAddress {}
}
