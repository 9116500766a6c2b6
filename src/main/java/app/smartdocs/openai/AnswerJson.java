package app.smartdocs.openai;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Part;
import app.smartdocs.normalization.Answer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model's answer, row by row: what is wrong with one is no matter to the others. */
final class AnswerJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Answer MISSING = new Answer.Unusable("the row is missing");
  private static final Answer TWICE = new Answer.Unusable("the row is there twice");
  private static final Answer MALFORMED =
      new Answer.Unusable("the row is not of the form asked for");

  private AnswerJson() {}

  /** An answer for each of so many rows. */
  static List<Answer> read(String content, int rows) {
    List<Answer> answers = new ArrayList<>(Collections.nCopies(rows, MISSING));
    JsonNode root = parsed(content);
    if (root == null || !root.path("rows").isArray()) {
      return Collections.nCopies(rows, MALFORMED);
    }
    for (JsonNode row : root.path("rows")) {
      int index = row.path("row").asInt(0) - 1;
      if (index >= 0 && index < rows) {
        answers.set(index, answers.get(index) == MISSING ? answer(row) : TWICE);
      }
    }
    return answers;
  }

  private static @Nullable JsonNode parsed(String content) {
    try {
      return JSON.readTree(content);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static Answer answer(JsonNode row) {
    Map<AddressPart, String> address = new EnumMap<>(AddressPart.class);
    Map<IdentityPart, String> document = new EnumMap<>(IdentityPart.class);
    return read(row.path("address"), Arrays.asList(AddressPart.values()), address)
            && read(row.path("document"), Prompt.documentParts(), document)
        ? new Answer.Read(address, document)
        : MALFORMED;
  }

  private static <P extends Part> boolean read(JsonNode node, List<P> parts, Map<P, String> texts) {
    if (node.isNull() || node.isMissingNode()) {
      return true;
    }
    for (P part : parts) {
      JsonNode value = node.path(part.fieldName());
      if (value.isTextual() && !value.textValue().isBlank()) {
        texts.put(part, value.textValue());
      } else if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
        return false;
      }
    }
    return node.isObject();
  }
}
