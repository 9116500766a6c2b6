package app.smartdocs.certification.scoring;

import app.smartdocs.certification.Expectations;
import app.smartdocs.certification.FieldType;
import app.smartdocs.certification.Label;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what was read of a sample with its label, value by value. */
public final class ScoreSample {
  /** Words that may be misread, of those expected, for a whole text to count as right. */
  static final double WORD_ERRORS = 0.05;

  private static final int LONGEST_SHOWN = 200;

  private final Expectations expectations;
  private final Label label;
  private final JsonNode result;
  private final List<FieldScore> scores = new ArrayList<>();
  private int rowsExpected;
  private int rowsFound;

  private ScoreSample(Expectations expectations, Label label, JsonNode result) {
    this.expectations = expectations;
    this.label = label;
    this.result = result;
  }

  /**
   * Scores a reading.
   *
   * @param result the file that the reading stored
   */
  public static SampleScore score(Expectations expectations, Label label, JsonNode result) {
    return new ScoreSample(expectations, label, result).score();
  }

  /** Scores a reading that failed: everything that was expected is missing. */
  public static SampleScore missed(Expectations expectations, Label label) {
    return score(expectations, label, MissingNode.getInstance());
  }

  private SampleScore score() {
    new TreeSet<>(label.fields().keySet())
        .forEach(
            name ->
                scores.add(compared(name, null, label.fields().get(name), documentField(name))));
    new TreeSet<>(label.rows().keySet()).forEach(this::scoreList);
    if (!label.tables().isEmpty()) {
      scoreTables();
    }
    if (label.text() != null) {
      scores.add(text(label.text()));
    }
    int pagesRead = result.path("pages").size();
    int expected = label.pages() == null ? pagesRead : label.pages();
    // More pages than there are is no merit.
    return new SampleScore(
        List.copyOf(scores), rowsExpected, rowsFound, expected, Math.min(pagesRead, expected));
  }

  private ReadField documentField(String name) {
    for (JsonNode document : result.path("documents")) {
      ReadField field = new ReadField(document.path("fields").path(name));
      if (field.isThere()) {
        return field;
      }
    }
    return new ReadField(MissingNode.getInstance());
  }

  private FieldScore compared(
      String name, @Nullable Integer row, @Nullable Object expected, ReadField read) {
    FieldType type = Objects.requireNonNull(expectations.fields().get(name), name);
    if (expected == null || !read.isThere()) {
      FieldOutcome outcome =
          expected != null
              ? FieldOutcome.MISSING
              : read.isThere() ? FieldOutcome.SPURIOUS : FieldOutcome.ABSENT;
      return scored(name, row, type, expected, read, outcome, null);
    }
    Comparison comparison = Comparison.of(type, expected, read);
    return scored(
        name,
        row,
        type,
        expected,
        read,
        comparison.isRight() ? FieldOutcome.RIGHT : FieldOutcome.WRONG,
        comparison.distance());
  }

  private static FieldScore scored(
      String name,
      @Nullable Integer row,
      FieldType type,
      @Nullable Object expected,
      ReadField read,
      FieldOutcome outcome,
      @Nullable Double distance) {
    return new FieldScore(
        name,
        row,
        type,
        expected == null ? null : shown(expected.toString()),
        read.isThere() ? shown(type == FieldType.DATE ? day(read) : read.text()) : null,
        outcome,
        distance,
        read.confidence(),
        read.page(),
        read.polygon());
  }

  private static String day(ReadField read) {
    return read.date().map(LocalDate::toString).orElseGet(read::text);
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  private void scoreList(String list) {
    List<Map<String, @Nullable Object>> expected =
        Objects.requireNonNull(label.rows().get(list), list);
    List<JsonNode> read = new ArrayList<>();
    result
        .path("documents")
        .forEach(document -> read.addAll(new ReadField(document.path("fields").path(list)).rows()));
    List<List<FieldScore>> rows = new ArrayList<>();
    int[] partner =
        Alignment.of(
            expected.size(),
            read.size(),
            (i, j) -> right(row(list, expected.get(i), i, read.get(j))));
    boolean[] taken = new boolean[read.size()];
    for (int i = 0; i < expected.size(); i++) {
      JsonNode found = partner[i] < 0 ? MissingNode.getInstance() : read.get(partner[i]);
      if (partner[i] >= 0) {
        taken[partner[i]] = true;
      }
      rows.add(row(list, expected.get(i), i, found));
    }
    count(rows);
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        surplus(list, read.get(j));
      }
    }
  }

  private List<FieldScore> row(
      String list, Map<String, @Nullable Object> expected, int number, JsonNode read) {
    return new TreeSet<>(expected.keySet())
        .stream()
            .map(
                name ->
                    compared(
                        list + "." + name,
                        number + 1,
                        expected.get(name),
                        new ReadField(read.path(name))))
            .toList();
  }

  private void surplus(String list, JsonNode read) {
    for (String name : expectations.fields().keySet()) {
      if (name.startsWith(list + ".")) {
        ReadField field = new ReadField(read.path(name.substring(list.length() + 1)));
        if (field.isThere()) {
          scores.add(compared(name, null, null, field));
        }
      }
    }
  }

  private void count(List<List<FieldScore>> rows) {
    for (List<FieldScore> row : rows) {
      rowsExpected++;
      rowsFound += !row.isEmpty() && 2 * right(row) >= row.size() ? 1 : 0;
      scores.addAll(row);
    }
  }

  private static int right(List<FieldScore> row) {
    return (int)
        row.stream()
            .filter(
                score ->
                    score.outcome() == FieldOutcome.RIGHT || score.outcome() == FieldOutcome.ABSENT)
            .count();
  }

  private void scoreTables() {
    List<List<String>> expected = label.tables().stream().flatMap(List::stream).toList();
    List<List<String>> read = ReadTables.rows(result.path("tables"));
    int[] partner =
        Alignment.of(
            expected.size(),
            read.size(),
            (i, j) -> right(tableRow(expected.get(i), i, read.get(j))));
    List<List<FieldScore>> rows = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      rows.add(tableRow(expected.get(i), i, partner[i] < 0 ? List.of() : read.get(partner[i])));
    }
    count(rows);
  }

  private static List<FieldScore> tableRow(List<String> expected, int number, List<String> read) {
    List<FieldScore> cells = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String wanted = expected.get(i);
      String found = i < read.size() ? read.get(i) : "";
      if (!wanted.isBlank()) {
        FieldOutcome outcome =
            found.isBlank()
                ? FieldOutcome.MISSING
                : Words.folded(wanted).equals(Words.folded(found))
                    ? FieldOutcome.RIGHT
                    : FieldOutcome.WRONG;
        cells.add(plain("tables", number + 1, wanted, found, outcome, null));
      }
    }
    return cells;
  }

  private FieldScore text(String expected) {
    String read = result.path("content").asText("");
    double errors = Rounded.four(Words.errors(expected, read));
    FieldOutcome outcome =
        read.isBlank()
            ? FieldOutcome.MISSING
            : errors <= WORD_ERRORS ? FieldOutcome.RIGHT : FieldOutcome.WRONG;
    return plain("text", null, expected, read, outcome, errors);
  }

  private static FieldScore plain(
      String field,
      @Nullable Integer row,
      String expected,
      String read,
      FieldOutcome outcome,
      @Nullable Double distance) {
    return new FieldScore(
        field,
        row,
        FieldType.TEXT,
        shown(expected),
        read.isBlank() ? null : shown(read),
        outcome,
        distance,
        null,
        null,
        null);
  }
}
