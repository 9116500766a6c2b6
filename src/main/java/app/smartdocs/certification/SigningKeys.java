package app.smartdocs.certification;

import java.security.KeyPair;

/** The key that certificates are signed with: Ed25519. */
@FunctionalInterface
public interface SigningKeys {
  /** The one key of this installation; made when it is first asked for. */
  KeyPair current();
}
