package app.smartdocs.function;

import app.smartdocs.function.http.Json;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.SentFile;
import app.smartdocs.imports.Column;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.HttpRequestMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is asked for with a spreadsheet. */
public final class SheetRequests {
  private static final List<String> FIELDS =
      Stream.of(Column.values()).map(Column::fieldName).toList();

  private final long mostBytes;
  private final Json json;

  /**
   * With the bound of a request.
   *
   * @param mostBytes of a file
   */
  public SheetRequests(long mostBytes, Json json) {
    this.mostBytes = mostBytes;
    this.json = json;
  }

  SentFile file(HttpRequestMessage<Optional<byte[]>> request) {
    SentFile file = SentFile.of(request, "agendamentos.xlsx");
    if (file.content().remaining() > mostBytes) {
      throw new ProblemException(
          Problem.of(
              413,
              "spreadsheet_too_large",
              "The spreadsheet is too large",
              "The file is larger than "
                  + mostBytes / 1024 / 1024
                  + " MB. Split it into several."));
    }
    return file;
  }

  /** The headings that were given, by the fields they are for; none if none were. */
  Map<String, String> mapping(SentFile file) {
    String text = file.fields().getOrDefault("mapping", "");
    if (text.isBlank()) {
      return Map.of();
    }
    JsonNode given;
    try {
      given = json.read(text, JsonNode.class);
    } catch (ProblemException malformed) {
      throw invalid();
    }
    Map<String, String> mapping = new HashMap<>();
    given
        .properties()
        .forEach(
            field -> {
              if (!FIELDS.contains(field.getKey()) || !field.getValue().isTextual()) {
                throw invalid();
              }
              mapping.put(field.getKey(), field.getValue().textValue());
            });
    if (!given.isObject()) {
      throw invalid();
    }
    return mapping;
  }

  private static ProblemException invalid() {
    return new ProblemException(
        Problem.of(
            400,
            "invalid_mapping",
            "Not a mapping",
            "Send a JSON object of headings by field, such as {\"endereco_completo\": \"Onde mora\"}."
                + " The fields are "
                + String.join(", ", FIELDS)
                + "."));
  }
}
