package app.smartdocs.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which column of a spreadsheet holds what.
 *
 * @param headingRow the number of the row with the headings; those above are a title
 * @param headings of all columns, as they stand there
 * @param columns where each known column is, from 0
 */
public record ColumnMapping(int headingRow, List<String> headings, Map<Column, Integer> columns) {
  /** How far down headings are looked for: above them stand titles, logos and dates. */
  static final int LATEST_HEADING = 20;

  public ColumnMapping {
    headings = List.copyOf(headings);
    columns = Map.copyOf(columns);
  }

  /** Where a column is, from 0. */
  public Optional<Integer> indexOf(Column column) {
    return Optional.ofNullable(columns.get(column));
  }

  /** The heading of each known column, by its name in the API. */
  public Map<String, String> byField() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Column column : Column.values()) {
      indexOf(column).ifPresent(index -> fields.put(column.fieldName(), headings.get(index)));
    }
    return fields;
  }

  /** What a row has in a column; empty where the spreadsheet has no such column. */
  public String value(SheetRow row, Column column) {
    return indexOf(column).map(row::cell).orElse("");
  }

  /**
   * Finds the headings among a spreadsheet's first rows: the row that names most columns, and of
   * several the first.
   *
   * @param given headings by the names of the fields they are for; these count before any other,
   *     and an empty one says that there is none
   * @throws SheetRefusedException if there is neither an address nor a document, or a heading that
   *     was given is not there, naming those that are
   */
  static ColumnMapping find(List<SheetRow> rows, Map<String, String> given) {
    return rows.stream()
        .filter(row -> row.number() <= LATEST_HEADING)
        .map(row -> of(row, given))
        .filter(mapping -> mapping.isComplete(given))
        .reduce((first, other) -> other.columns.size() > first.columns.size() ? other : first)
        .orElseThrow(() -> missing(rows, given));
  }

  private boolean isComplete(Map<String, String> given) {
    boolean worthIt = columns.containsKey(Column.ADDRESS) || columns.containsKey(Column.DOCUMENT);
    return worthIt && named(given).allMatch(columns::containsKey);
  }

  private static Stream<Column> named(Map<String, String> given) {
    return Stream.of(Column.values())
        .filter(column -> !given.getOrDefault(column.fieldName(), "").isBlank());
  }

  /** With this row as the headings, whatever they name. */
  static ColumnMapping of(SheetRow row, Map<String, String> given) {
    Map<Column, Integer> columns = new EnumMap<>(Column.class);
    Map<Column, Integer> ranks = new HashMap<>();
    for (int index = 0; index < row.cells().size(); index++) {
      String heading = Headings.folded(row.cell(index));
      for (Column column : Column.values()) {
        int rank = rank(column, heading, given);
        if (rank >= 0 && rank < ranks.getOrDefault(column, Integer.MAX_VALUE)) {
          ranks.put(column, rank);
          columns.put(column, index);
        }
      }
    }
    return new ColumnMapping(row.number(), row.cells(), columns);
  }

  private static int rank(Column column, String heading, Map<String, String> given) {
    String wanted = given.get(column.fieldName());
    if (wanted == null) {
      return column.rank(heading);
    }
    return !wanted.isBlank() && Headings.folded(wanted).equals(heading) ? 0 : -1;
  }

  private static SheetRefusedException missing(List<SheetRow> rows, Map<String, String> given) {
    String found =
        rows.stream()
            .max((a, b) -> Long.compare(filled(a), filled(b)))
            .map(row -> row.cells().stream().filter(cell -> !cell.isBlank()).limit(30))
            .map(cells -> cells.collect(Collectors.joining(", ")))
            .orElse("none");
    String wanted =
        given.isEmpty()
            ? "a column endereco_completo or documento_completo"
            : "the columns "
                + given.values().stream()
                    .filter(name -> !name.isBlank())
                    .sorted()
                    .collect(Collectors.joining(", "));
    return new SheetRefusedException(
        SheetRefusal.MISSING_COLUMNS,
        "There is no row with headings and "
            + wanted
            + " among the first "
            + LATEST_HEADING
            + ". Found: "
            + found
            + ". Rename a heading, or say which is which.");
  }

  /** How many cells have something in them. */
  static long filled(SheetRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).count();
  }
}
