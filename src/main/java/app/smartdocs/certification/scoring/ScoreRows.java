package app.smartdocs.certification.scoring;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list or of tables beside those that were read. A row is found if it has a partner, and
 * half of what stands in it is right; a row of which nothing stands there is not looked for.
 */
final class ScoreRows {
  /** One field of each row. */
  record Column(String field, FieldType type) {}

  private final List<Column> columns;
  private final List<FieldScore> scores = new ArrayList<>();
  private int expectedRows;
  private int foundRows;

  private ScoreRows(List<Column> columns) {
    this.columns = columns;
  }

  /**
   * Scores rows.
   *
   * @param columns that are looked at in rows that nobody expected
   * @param expected the label's rows, each with an entry for each column; null where nobody looks
   * @param read each with an entry for each column
   */
  static ScoreRows of(
      List<Column> columns, List<List<@Nullable Expected>> expected, List<List<Read>> read) {
    ScoreRows rows = new ScoreRows(columns);
    rows.score(expected, read);
    return rows;
  }

  List<FieldScore> scores() {
    return scores;
  }

  int expected() {
    return expectedRows;
  }

  int found() {
    return foundRows;
  }

  private void score(List<List<@Nullable Expected>> expected, List<List<Read>> read) {
    int[] partner =
        Alignment.of(expected.size(), read.size(), (i, j) -> right(expected.get(i), read.get(j)));
    boolean[] taken = new boolean[read.size()];
    List<Read> nothing =
        columns.stream().map(column -> Read.of(column.type(), Read.NOTHING)).toList();
    for (int i = 0; i < partner.length; i++) {
      boolean isRead = partner[i] >= 0;
      if (isRead) {
        taken[partner[i]] = true;
      }
      row(expected.get(i), i + 1, isRead ? read.get(partner[i]) : nothing);
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        surplus(read.get(j));
      }
    }
  }

  // Without a partner nothing is right.
  private void row(List<@Nullable Expected> expected, int number, List<Read> read) {
    int wanted = 0;
    for (int k = 0; k < columns.size(); k++) {
      Expected cell = expected.get(k);
      if (cell != null) {
        wanted += cell.value() == null ? 0 : 1;
        scores.add(cell.beside(columns.get(k).field(), number, read.get(k)));
      }
    }
    if (wanted > 0) {
      expectedRows++;
      foundRows += 2 * right(expected, read) >= wanted ? 1 : 0;
    }
  }

  private void surplus(List<Read> read) {
    for (int k = 0; k < columns.size(); k++) {
      if (read.get(k).isThere()) {
        Column column = columns.get(k);
        scores.add(Expected.of(column.type(), null).beside(column.field(), null, read.get(k)));
      }
    }
  }

  private static int right(List<@Nullable Expected> expected, List<Read> read) {
    int right = 0;
    for (int k = 0; k < expected.size(); k++) {
      Expected cell = expected.get(k);
      right += cell != null && cell.isReadBy(read.get(k)) ? 1 : 0;
    }
    return right;
  }
}
