package app.smartdocs.certification.scoring;

import app.smartdocs.certification.scoring.ScoreRows.Column;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares what was read of a sample with its label, value by value. */
public final class ScoreSample {
  /** Words that may be misread, of those expected, for a whole text to count as right. */
  static final double WORD_ERRORS = 0.05;

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
   * @param documentPages how many pages the document has, which are expected if the label names no
   *     number; null if that is not known, and then none is expected
   */
  public static SampleScore score(
      Expectations expectations, Label label, JsonNode result, @Nullable Integer documentPages) {
    return new ScoreSample(expectations, label, result).score(documentPages);
  }

  /** Scores a reading that failed: everything that was expected is missing. */
  public static SampleScore missed(
      Expectations expectations, Label label, @Nullable Integer documentPages) {
    return score(expectations, label, MissingNode.getInstance(), documentPages);
  }

  private SampleScore score(@Nullable Integer documentPages) {
    for (String name : new TreeSet<>(label.fields().keySet())) {
      FieldType type = type(name);
      scores.add(
          Expected.of(type, label.fields().get(name))
              .beside(name, null, documentField(name, type)));
    }
    new TreeSet<>(label.rows().keySet()).forEach(this::scoreList);
    if (!label.tables().isEmpty()) {
      scoreTables();
    }
    if (label.text() != null) {
      scores.add(text(label.text()));
    }
    Integer pages = label.pages() == null ? documentPages : label.pages();
    int expected = pages == null ? 0 : pages;
    // More pages than there are is no merit.
    int read = Math.min(result.path("pages").size(), expected);
    return new SampleScore(List.copyOf(scores), rowsExpected, rowsFound, expected, read);
  }

  private FieldType type(String name) {
    return Objects.requireNonNull(expectations.fields().get(name), name);
  }

  private Read documentField(String name, FieldType type) {
    for (JsonNode document : result.path("documents")) {
      Read read = Read.of(type, document.path("fields").path(name));
      if (read.isThere()) {
        return read;
      }
    }
    return Read.of(type, Read.NOTHING);
  }

  private void scoreList(String list) {
    List<Map<String, @Nullable Object>> labelled =
        Objects.requireNonNull(label.rows().get(list), list);
    List<String> names = List.copyOf(labelledIn(list, labelled));
    List<Column> columns =
        names.stream().map(name -> new Column(list + "." + name, type(list + "." + name))).toList();
    List<List<@Nullable Expected>> expected = new ArrayList<>();
    for (Map<String, @Nullable Object> row : labelled) {
      List<@Nullable Expected> cells = new ArrayList<>();
      for (int k = 0; k < names.size(); k++) {
        String name = names.get(k);
        cells.add(row.containsKey(name) ? Expected.of(columns.get(k).type(), row.get(name)) : null);
      }
      expected.add(cells);
    }
    List<List<Read>> read = new ArrayList<>();
    for (JsonNode document : result.path("documents")) {
      for (JsonNode row : new ReadField(document.path("fields").path(list)).rows()) {
        read.add(
            IntStream.range(0, names.size())
                .mapToObj(k -> Read.of(columns.get(k).type(), row.path(names.get(k))))
                .toList());
      }
    }
    ScoreRows rows = ScoreRows.of(columns, expected, read);
    scores.addAll(rows.scores());
    count(rows);
  }

  // What no row of this sample names, nobody looks at. A list without rows says that none is there.
  private Set<String> labelledIn(String list, List<Map<String, @Nullable Object>> labelled) {
    Set<String> names = new TreeSet<>();
    labelled.forEach(row -> names.addAll(row.keySet()));
    if (labelled.isEmpty()) {
      expectations.fields().keySet().stream()
          .filter(field -> field.startsWith(list + "."))
          .forEach(field -> names.add(field.substring(list.length() + 1)));
    }
    return names;
  }

  private void scoreTables() {
    List<List<String>> labelled = label.tables().stream().flatMap(List::stream).toList();
    List<List<JsonNode>> cells = ReadTables.rows(result.path("tables"));
    int width =
        Math.max(
            labelled.stream().mapToInt(List::size).max().orElse(0),
            cells.stream().mapToInt(List::size).max().orElse(0));
    List<List<@Nullable Expected>> expected = new ArrayList<>();
    for (List<String> row : labelled) {
      expected.add(
          IntStream.range(0, width)
              .mapToObj(k -> Expected.of(FieldType.TEXT, k < row.size() ? cell(row.get(k)) : null))
              .toList());
    }
    List<List<Read>> read = new ArrayList<>();
    for (List<JsonNode> row : cells) {
      read.add(
          IntStream.range(0, width)
              .mapToObj(k -> Read.of(FieldType.TEXT, k < row.size() ? row.get(k) : Read.NOTHING))
              .toList());
    }
    List<Column> columns =
        IntStream.range(0, width).mapToObj(k -> new Column("tables", FieldType.TEXT)).toList();
    ScoreRows rows = ScoreRows.of(columns, expected, read);
    // Of cells that are blank, as they should be, there is nothing to tell.
    rows.scores().stream()
        .filter(score -> score.outcome() != FieldOutcome.ABSENT)
        .forEach(scores::add);
    count(rows);
  }

  private static @Nullable String cell(String text) {
    return text.isBlank() ? null : text;
  }

  private void count(ScoreRows rows) {
    rowsExpected += rows.expected();
    rowsFound += rows.found();
  }

  private FieldScore text(String expected) {
    String read = result.path("content").asText("");
    double errors = Rounded.four(Words.errors(expected, read));
    FieldOutcome outcome =
        read.isBlank()
            ? FieldOutcome.MISSING
            : errors <= WORD_ERRORS ? FieldOutcome.RIGHT : FieldOutcome.WRONG;
    return new FieldScore(
        "text",
        null,
        FieldType.TEXT,
        Shown.of(expected),
        read.isBlank() ? null : Shown.of(read),
        outcome,
        errors,
        null,
        null,
        null);
  }
}
