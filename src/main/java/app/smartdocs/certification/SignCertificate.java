package app.smartdocs.certification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs certificates, and says whether one is as it was signed: a JSON Web Signature in its compact
 * form (RFC 7515) by Ed25519 (RFC 8037), which any library for these can check.
 */
public final class SignCertificate {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  // An Ed25519 key in its X.509 form ends in its 32 bytes (RFC 8410).
  private static final int KEY_BYTES = 32;

  private final SigningKeys keys;

  public SignCertificate(SigningKeys keys) {
    this.keys = keys;
  }

  /** The certificate and its signature, as JSON. */
  public String sign(Certificate certificate) {
    try {
      ObjectNode header =
          JSON.createObjectNode().put("alg", "EdDSA").put("typ", "JWT").put("kid", keyId());
      JsonNode payload = JSON.valueToTree(certificate);
      String signed = encoded(header) + "." + encoded(payload);
      Signature signature = Signature.getInstance("Ed25519");
      PrivateKey key = keys.current().getPrivate();
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      ObjectNode both = JSON.createObjectNode();
      both.set("certificate", payload);
      both.put("jws", signed + "." + BASE64.encodeToString(signature.sign()));
      return JSON.writeValueAsString(both);
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException("The certificate could not be signed.", e);
    }
  }

  /**
   * Whether a certificate is as it was signed here.
   *
   * @param both certificate and signature, as {@link #sign} gives them
   */
  public boolean isGenuine(JsonNode both) {
    String[] parts = both.path("jws").asText().split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(keys.current().getPublic());
      signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
      return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
          && JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
              .equals(JSON.readTree(both.path("certificate").toString()));
    } catch (GeneralSecurityException | java.io.IOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The public key, as a JSON Web Key (RFC 8037). */
  public JsonNode publicKey() {
    return JSON.createObjectNode()
        .put("kty", "OKP")
        .put("crv", "Ed25519")
        .put("use", "sig")
        .put("kid", keyId())
        .put("x", BASE64.encodeToString(keyBytes()));
  }

  private byte[] keyBytes() {
    PublicKey key = keys.current().getPublic();
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
  }

  private String keyId() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(keyBytes());
      return BASE64.encodeToString(Arrays.copyOf(hash, 12));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(JsonNode json) {
    try {
      return BASE64.encodeToString(JSON.writeValueAsBytes(json));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
