package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.Label;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a manifest (JSON Lines): the suite first, then a sample each.
 *
 * @param name of the suite; its versions share it
 * @param model that the suite is meant for; null if it is for any
 */
record Manifest(
    String name,
    String title,
    @Nullable String model,
    Expectations expectations,
    List<Sample> samples) {
  private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'");

  /**
   * A sample that was announced.
   *
   * @param line of the manifest, from 1
   * @param kind what its document is like, such as scanned; null if that is not said
   * @param label as {@link LabelJson} writes it
   */
  record Sample(int line, String document, @Nullable String kind, String label) {}

  /**
   * Reads it.
   *
   * @param isThere whether the archive has a document of this name
   * @throws SuiteRefusedException naming the line that is wrong
   */
  static Manifest read(String text, Predicate<String> isThere) {
    List<String> lines = text.lines().toList();
    Manifest head = null;
    Samples samples = new Samples(isThere);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace("\uFEFF", "");
      if (line.isBlank()) {
        continue;
      }
      JsonNode json = json(line, i + 1);
      if (head == null) {
        head = ManifestHead.read(json, i + 1);
      } else {
        samples.add(json, i + 1, head.expectations());
      }
    }
    if (head == null || samples.all.isEmpty()) {
      throw new SuiteRefusedException(
          Reason.EMPTY_SUITE,
          "The manifest has no sample: its first line is the suite, and each other line a document.");
    }
    samples.requireLabelled(head.expectations());
    return new Manifest(head.name(), head.title(), head.model(), head.expectations(), samples.all);
  }

  private static JsonNode json(String line, int number) {
    try {
      JsonNode json = LabelJson.JSON.readTree(line);
      if (!json.isObject()) {
        throw SuiteRefusedException.at(
            Reason.INVALID_MANIFEST, number, null, "each line is a JSON object of its own.");
      }
      if (!StandardCharsets.UTF_8.newEncoder().canEncode(json.toString())) {
        throw SuiteRefusedException.at(
            Reason.INVALID_MANIFEST, number, null, "a \\u stands for half a character alone.");
      }
      return json;
    } catch (JsonProcessingException e) {
      Matcher twice = TWICE.matcher(e.getOriginalMessage());
      if (twice.lookingAt()) {
        throw SuiteRefusedException.at(
            Reason.INVALID_MANIFEST,
            number,
            twice.group(1),
            "this stands here twice. Say it once.");
      }
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST, number, null, "this is no JSON: " + e.getOriginalMessage());
    }
  }

  /** A string of up to so many letters; null if it is not there, or empty. */
  static @Nullable String text(JsonNode json, String name, int line, int most) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().chars().anyMatch(Character::isISOControl)) {
      throw SuiteRefusedException.at(
          Reason.INVALID_MANIFEST, line, name, "this is a string without control characters.");
    }
    String text = value.textValue().strip();
    int end = Math.min(most, text.length());
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--; // Half a character is none that a database keeps.
    }
    return text.isEmpty() ? null : text.substring(0, end);
  }

  /** The samples as they come. */
  private static final class Samples {
    private final Predicate<String> isThere;
    private final List<Sample> all = new ArrayList<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> labelled = new HashSet<>();

    Samples(Predicate<String> isThere) {
      this.isThere = isThere;
    }

    void add(JsonNode json, int line, Expectations expectations) {
      JsonNode named = json.path("document");
      if (!named.isTextual() || named.textValue().isBlank()) {
        throw SuiteRefusedException.at(
            Reason.INVALID_MANIFEST,
            line,
            "document",
            "each line after the first names its document, such as \"document\":\"nota-01.pdf\".");
      }
      String document = ArchiveName.normalized(named.textValue());
      if (!documents.add(document)) {
        throw SuiteRefusedException.at(
            Reason.DUPLICATE_NAME, line, document, null, "this document has a line already.");
      }
      if (!isThere.test(document)) {
        throw SuiteRefusedException.at(
            Reason.MISSING_FILE, line, document, null, "the archive has no such document.");
      }
      try {
        note(LabelJson.read(json, expectations));
      } catch (LabelJson.Invalid invalid) {
        throw SuiteRefusedException.at(
            Reason.INVALID_LABEL,
            line,
            document,
            invalid.field(),
            String.valueOf(invalid.getMessage()));
      }
      all.add(new Sample(line, document, text(json, "kind", line, 40), LabelJson.canonical(json)));
    }

    // null says that nothing stands there: of a field that is nowhere, nothing can be found.
    private void note(Label label) {
      label
          .fields()
          .forEach(
              (field, value) -> {
                if (value != null) {
                  labelled.add(field);
                }
              });
      label
          .rows()
          .forEach(
              (list, rows) ->
                  rows.forEach(
                      row ->
                          row.forEach(
                              (field, value) -> {
                                if (value != null) {
                                  labelled.add(list + "." + field);
                                }
                              })));
      if (!label.tables().isEmpty()) {
        labelled.add("tables");
      }
      if (label.text() != null) {
        labelled.add("text");
      }
    }

    void requireLabelled(Expectations expectations) {
      for (String field : expectations.fields().keySet()) {
        if (!labelled.contains(field)) {
          throw SuiteRefusedException.at(
              Reason.FIELD_WITHOUT_LABEL,
              1,
              field,
              "no sample says what stands in this field; null says only that nothing does. Label it,"
                  + " or leave it out.");
        }
      }
    }
  }
}
