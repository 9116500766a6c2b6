package app.smartdocs.function.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells who calls. People and programs that sign in come with the principal that App Service
 * Authentication hands over; the platform strips that header from outside requests only where
 * authentication is on, so where it is off, nobody is believed. Programs that can't sign in come
 * with a key, in the header that callers of functions send theirs in.
 */
public final class Callers {
  private static final String PRINCIPAL = "x-ms-client-principal";
  private static final String KEY = "x-functions-key";
  private static final String OBJECT_ID =
      "http://schemas.microsoft.com/identity/claims/objectidentifier";
  public static final String USER = "Documents.User";
  public static final String ADMINISTRATOR = "Documents.Admin";

  private final boolean authenticationOn;
  private final List<MachineCaller> machines;
  private final ObjectMapper mapper = new ObjectMapper();

  public Callers(boolean authenticationOn, List<MachineCaller> machines) {
    this.authenticationOn = authenticationOn;
    this.machines = List.copyOf(machines);
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Principal(
      @JsonProperty("role_typ") @Nullable String roleType, @Nullable List<Claim> claims) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Claim(@Nullable String typ, @Nullable String val) {}

  /**
   * The caller of a request.
   *
   * @param headers with names in lower case
   * @throws ProblemException 401 without a principal or with a wrong key, 403 without a role
   */
  public Caller identify(Map<String, String> headers) {
    String key = headers.get(KEY);
    return key == null ? signedIn(headers) : machine(key);
  }

  private Caller machine(String key) {
    return machines.stream()
        .filter(machine -> machine.isKnownBy(key))
        .findFirst()
        .map(MachineCaller::caller)
        .orElseThrow(() -> unauthenticated("No caller has this key."));
  }

  private Caller signedIn(Map<String, String> headers) {
    if (!authenticationOn) {
      throw unauthenticated(
          "App Service Authentication is off, so nobody can be told apart. Turn it on; for a host"
              + " without it see docs/development-host.md.");
    }
    Principal principal =
        Optional.ofNullable(headers.get(PRINCIPAL))
            .flatMap(this::decode)
            .orElseThrow(() -> unauthenticated("Sign in first."));
    List<Claim> claims = principal.claims() == null ? List.of() : principal.claims();
    String id =
        value(claims, OBJECT_ID, "oid")
            .orElseThrow(() -> unauthenticated("The sign-in carries no object id."));
    List<String> roles =
        claims.stream()
            .filter(claim -> isRole(claim, principal.roleType()))
            .map(claim -> String.valueOf(claim.val()))
            .toList();
    boolean administrator = roles.contains(ADMINISTRATOR);
    if (!administrator && !roles.contains(USER)) {
      throw new ProblemException(
          Problem.of(
              403,
              "missing_role",
              "Not allowed",
              "You need the role " + USER + ". Ask an administrator for it."));
    }
    return new Caller(id, name(claims).orElse(id), administrator);
  }

  private static Optional<String> name(List<Claim> claims) {
    return value(claims, "name").or(() -> value(claims, "preferred_username"));
  }

  private static Optional<String> value(List<Claim> claims, String... types) {
    return claims.stream()
        .filter(claim -> List.of(types).contains(String.valueOf(claim.typ())))
        .flatMap(claim -> Stream.ofNullable(claim.val()))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private static boolean isRole(Claim claim, @Nullable String roleType) {
    return "roles".equals(claim.typ()) || (roleType != null && roleType.equals(claim.typ()));
  }

  private Optional<Principal> decode(String header) {
    try {
      return Optional.of(mapper.readValue(Base64.getDecoder().decode(header), Principal.class));
    } catch (IllegalArgumentException | IOException malformed) {
      return Optional.empty();
    }
  }

  private static ProblemException unauthenticated(String detail) {
    return new ProblemException(Problem.of(401, "unauthenticated", "Not signed in", detail));
  }
}
