package app.smartdocs.function.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.job.Scope;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CallersTest {
  private static final String OBJECT_ID =
      "http://schemas.microsoft.com/identity/claims/objectidentifier";

  // printf %s 0123456789abcdef | sha256sum
  private static final String KEY = "0123456789abcdef";
  private static final MachineCaller ERP =
      new MachineCaller(
          "erp", false, "9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f");

  private final Callers callers = new Callers(true, List.of(ERP));

  private static Map<String, String> principal(String json) {
    return Map.of(
        "x-ms-client-principal", Base64.getEncoder().encodeToString(json.getBytes(UTF_8)));
  }

  private static Map<String, String> principal(String id, String role) {
    return principal(
        """
        {"auth_typ":"aad","role_typ":"roles","claims":[
          {"typ":"%s","val":"%s"},{"typ":"roles","val":"%s"}]}"""
            .formatted(OBJECT_ID, id, role));
  }

  @Test
  void aUserSeesTheirOwn() {
    Caller caller = callers.identify(principal("ana-id", "Documents.User"));

    assertThat(caller).isEqualTo(new Caller("ana-id", "ana-id", false));
    assertThat(caller.scope()).isEqualTo(Scope.ownedBy("ana-id"));
  }

  @Test
  void anAdministratorSeesEverybodys() {
    assertThat(callers.identify(principal("bia-id", "Documents.Admin")).scope())
        .isEqualTo(Scope.everyone());
  }

  @Test
  void aRoleOfAnotherAppIsNone() {
    assertThatThrownBy(() -> callers.identify(principal("ana-id", "Something.Else")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(403));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "not json",
        "{\"claims\":[{\"typ\":\"roles\",\"val\":\"Documents.Admin\"}]}"
      })
  void aPrincipalWithoutAnIdIsNobody(String json) {
    assertThatThrownBy(() -> callers.identify(principal(json)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(401));
  }

  @Test
  void whereAuthenticationIsOffNobodyIsBelieved() {
    assertThatThrownBy(
            () -> new Callers(false, List.of(ERP)).identify(principal("ana-id", "Documents.Admin")))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(401));
  }

  @Test
  void withoutAPrincipalNobodyIsCalling() {
    assertThatThrownBy(() -> callers.identify(Map.of())).hasMessage("Sign in first.");
  }

  @Test
  void aMachineIsKnownByItsKeyAlsoWhereNobodySignsIn() {
    Map<String, String> headers = Map.of("x-functions-key", KEY);

    assertThat(callers.identify(headers)).isEqualTo(new Caller("machine:erp", "erp", false));
    assertThat(new Callers(false, List.of(ERP)).identify(headers).id()).isEqualTo("machine:erp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdeF",
        "9f9f5111f7b27a781f1f1ddde5ebc2dd2b796bfc7365c9c28b548e564176929f"
      })
  void anotherKeyIsNobodys(String key) {
    assertThatThrownBy(() -> callers.identify(Map.of("x-functions-key", key)))
        .hasMessage("No caller has this key.");
  }

  @Test
  void aWrongKeyIsNotMadeGoodByAPrincipal() {
    Map<String, String> headers = new HashMap<>(principal("bia-id", "Documents.Admin"));
    headers.put("x-functions-key", "wrong");

    assertThatThrownBy(() -> callers.identify(headers)).hasMessage("No caller has this key.");
  }
}
