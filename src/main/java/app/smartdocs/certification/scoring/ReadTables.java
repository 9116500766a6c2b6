package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of a result file as rows of cells. */
final class ReadTables {
  private ReadTables() {}

  /** The rows of all tables, one after another. */
  static List<List<String>> rows(JsonNode tables) {
    List<List<String>> all = new ArrayList<>();
    for (JsonNode table : tables) {
      int columns = Math.max(0, table.path("columnCount").asInt());
      List<List<String>> rows = new ArrayList<>();
      for (int i = 0; i < table.path("rowCount").asInt(); i++) {
        String[] blank = new String[columns];
        Arrays.fill(blank, "");
        rows.add(Arrays.asList(blank));
      }
      for (JsonNode cell : table.path("cells")) {
        int row = cell.path("rowIndex").asInt();
        int column = cell.path("columnIndex").asInt();
        if (row < rows.size() && column < columns) {
          String unused = rows.get(row).set(column, cell.path("content").asText(""));
        }
      }
      all.addAll(rows);
    }
    return all;
  }
}
