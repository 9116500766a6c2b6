package app.smartdocs.function;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Part;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.normalization.Correction;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Corrections as merge patches (RFC 7396) say them. */
final class CorrectionBodies {
  private static final String ADDRESS = "endereco_normalizado";
  private static final String DOCUMENT = "documento_normalizado";
  private static final String REVIEW = "needs_review";

  private CorrectionBodies() {}

  /**
   * Reads a patch.
   *
   * @throws ProblemException 400 if it names anything else
   */
  static Correction parse(JsonNode patch) {
    if (!patch.isObject()) {
      throw invalid("The body is one JSON object.");
    }
    patch
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(ADDRESS) && !name.equals(DOCUMENT) && !name.equals(REVIEW)) {
                throw invalid(
                    "Only " + ADDRESS + ", " + DOCUMENT + " and " + REVIEW + " can be changed.");
              }
            });
    return new Correction(
        parts(AddressPart.class, ADDRESS, patch.path(ADDRESS)),
        parts(IdentityPart.class, DOCUMENT, patch.path(DOCUMENT)),
        flag(patch.path(REVIEW)));
  }

  private static @Nullable Boolean flag(JsonNode node) {
    if (node.isMissingNode()) {
      return null;
    }
    if (!node.isBoolean()) {
      throw invalid(REVIEW + " is true or false.");
    }
    return node.booleanValue();
  }

  private static <P extends Enum<P> & Part> Map<P, Optional<String>> parts(
      Class<P> type, String field, JsonNode node) {
    Map<P, Optional<String>> parts = new EnumMap<>(type);
    if (!node.isMissingNode() && !node.isObject()) {
      throw invalid(field + " is an object of its parts.");
    }
    node.properties()
        .forEach(
            each -> {
              JsonNode value = each.getValue();
              if (!value.isTextual() && !value.isNull()) {
                throw invalid(field + "." + each.getKey() + " is a text, or null.");
              }
              parts.put(part(type, field, each.getKey()), Optional.ofNullable(value.textValue()));
            });
    return parts;
  }

  private static <P extends Enum<P> & Part> P part(Class<P> type, String field, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(part -> part.fieldName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                invalid(
                    field
                        + " has no part of that name; it has "
                        + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants()).map(Part::fieldName).toList())
                        + "."));
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(400, "malformed_correction", "Not a correction", detail));
  }
}
