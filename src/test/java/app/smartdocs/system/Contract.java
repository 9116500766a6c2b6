package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The OpenAPI file, against which every answer in these tests is checked. */
final class Contract {
  private static final String FILE = "classpath:api/openapi.yaml";

  private final JsonNode root;
  private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();

  Contract() {
    try {
      root =
          new ObjectMapper(new YAMLFactory())
              .readTree(Path.of("src/main/resources/api/openapi.yaml").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A thing that can be asked for.
   *
   * @param path with {@code {id}} in it, if it is about one thing
   * @param isPublic whether anybody may ask
   * @param administrators whether they alone may ask
   */
  record Operation(String method, String path, boolean isPublic, boolean administrators) {
    boolean hasId() {
      return path.contains("{id}");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** All there are. */
  Stream<Operation> operations() {
    return root.get("paths").properties().stream()
        .flatMap(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> method.getValue().has("operationId"))
                    .map(
                        method ->
                            new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue().has("security"),
                                method.getValue().has("x-role"))));
  }

  /**
   * Fails unless the contract has this answer.
   *
   * @param path as the contract has it, {@code /api/v1/documents/{id}}
   */
  void check(String method, String path, int status, String contentType, JsonNode body) {
    String pointer =
        "/paths/"
            + path.replace("~", "~0").replace("/", "~1")
            + "/"
            + method.toLowerCase(Locale.ROOT)
            + "/responses/"
            + status;
    JsonNode response = root.at(pointer);
    assertThat(response.isMissingNode())
        .as("%s %s answered %d, which the contract does not know", method, path, status)
        .isFalse();
    if (response.has("$ref")) {
      pointer = response.get("$ref").asText().substring(1);
      response = root.at(pointer);
    }
    if (!response.has("content")) {
      return;
    }
    assertThat(response.get("content").has(contentType))
        .as("%s %s answered %s", method, path, contentType)
        .isTrue();
    String schema = pointer + "/content/" + contentType.replace("/", "~1") + "/schema";
    assertThat(schema(schema).validate(body)).as("%s %s: %s", method, path, body).isEmpty();
  }

  private JsonSchema schema(String pointer) {
    return known.computeIfAbsent(
        pointer,
        p ->
            schemas.getSchema(
                SchemaLocation.of(FILE + "#" + p),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build()));
  }
}
