package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays App Service Authentication: strips its headers from requests and adds those of a principal.
 * Everybody is the same local user, unless a request names another by {@code X-Local-Principal}:
 * {@code ID;ROLE,ROLE}, or {@code none}.
 */
public final class Principals {
  /** The header that names another principal, in lower case; it never reaches a function. */
  public static final String CHOICE = "x-local-principal";

  private static final String PREFIX = "x-ms-client-principal";
  private static final String OBJECT_ID =
      "http://schemas.microsoft.com/identity/claims/objectidentifier";
  private static final Principal LOCAL =
      new Principal(
          "00000000-0000-0000-0000-000000000001",
          "local",
          List.of("Documents.User", "Documents.Admin"));

  private final ObjectMapper json = new ObjectMapper();

  private record Principal(String id, String name, List<String> roles) {}

  /** Changes a request's headers, whose names are in lower case. */
  void apply(Map<String, String> headers) {
    headers.keySet().removeIf(name -> name.startsWith(PREFIX));
    principal(headers.remove(CHOICE))
        .ifPresent(
            principal -> {
              headers.put(PREFIX, encoded(principal));
              headers.put(PREFIX + "-id", principal.id());
              headers.put(PREFIX + "-name", principal.name());
              headers.put(PREFIX + "-idp", "aad");
            });
  }

  private static Optional<Principal> principal(@Nullable String choice) {
    if (choice == null) {
      return Optional.of(LOCAL);
    }
    if (choice.equals("none")) {
      return Optional.empty();
    }
    int semicolon = choice.indexOf(';');
    return Optional.of(
        semicolon < 0
            ? new Principal(choice, choice, List.of())
            : new Principal(
                choice.substring(0, semicolon),
                choice.substring(0, semicolon),
                List.of(choice.substring(semicolon + 1).split(",", -1))));
  }

  private String encoded(Principal principal) {
    ObjectNode node = json.createObjectNode();
    node.put("auth_typ", "aad").put("name_typ", "name").put("role_typ", "roles");
    ArrayNode claims = node.putArray("claims");
    claims.addObject().put("typ", OBJECT_ID).put("val", principal.id());
    claims.addObject().put("typ", "name").put("val", principal.name());
    for (String role : principal.roles()) {
      claims.addObject().put("typ", "roles").put("val", role);
    }
    return Base64.getEncoder().encodeToString(node.toString().getBytes(UTF_8));
  }
}
