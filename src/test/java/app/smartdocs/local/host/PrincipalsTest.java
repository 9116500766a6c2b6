package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrincipalsTest {
  private final Principals principals = new Principals();

  private Map<String, String> applied(String... namesAndValues) {
    Map<String, String> headers = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      headers.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    principals.apply(headers);
    return headers;
  }

  private static String claims(Map<String, String> headers) {
    return new String(
        Base64.getDecoder().decode(headers.getOrDefault("x-ms-client-principal", "")), UTF_8);
  }

  @Test
  void everybodyIsTheLocalUserWithBothRoles() {
    Map<String, String> headers = applied();
    assertThat(headers)
        .containsEntry("x-ms-client-principal-id", "00000000-0000-0000-0000-000000000001")
        .containsEntry("x-ms-client-principal-name", "local")
        .containsEntry("x-ms-client-principal-idp", "aad");
    assertThat(claims(headers)).contains("\"Documents.User\"", "\"Documents.Admin\"");
  }

  @Test
  void aRequestMayNameAnotherPrincipalAndItsRoles() {
    Map<String, String> headers = applied("x-local-principal", "ana;Documents.User,Readers");
    assertThat(headers).containsEntry("x-ms-client-principal-id", "ana");
    assertThat(claims(headers))
        .contains("\"val\":\"ana\"", "\"Documents.User\"", "\"Readers\"")
        .doesNotContain("Documents.Admin");
  }

  @Test
  void aPrincipalNamedAloneHasNoRoles() {
    assertThat(claims(applied("x-local-principal", "ana")))
        .contains("\"val\":\"ana\"")
        .doesNotContain("{\"typ\":\"roles\"");
  }

  @Test
  void noneMeansThatNobodyHasSignedIn() {
    assertThat(applied("x-local-principal", "none")).isEmpty();
  }

  @Test
  void theHeadersOfAPrincipalCannotBeForgedAndTheChoiceStaysOutside() {
    Map<String, String> headers =
        applied(
            "x-local-principal", "none",
            "x-ms-client-principal", "forged",
            "x-ms-client-principal-id", "somebody else",
            "accept", "text/plain");
    assertThat(headers).containsExactly(Map.entry("accept", "text/plain"));
  }
}
