package app.smartdocs.certification.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The tables of a result file as rows of cells. */
final class ReadTables {
  private ReadTables() {}

  /**
   * The rows of all tables, one after another. A cell that spans others stands where it begins, and
   * where nothing stands there is {@link Read#NOTHING}.
   */
  static List<List<JsonNode>> rows(JsonNode tables) {
    List<List<JsonNode>> all = new ArrayList<>();
    for (JsonNode table : tables) {
      int columns = Math.max(0, table.path("columnCount").asInt());
      List<List<JsonNode>> rows = new ArrayList<>();
      for (int i = 0; i < table.path("rowCount").asInt(); i++) {
        rows.add(new ArrayList<>(Collections.nCopies(columns, Read.NOTHING)));
      }
      for (JsonNode cell : table.path("cells")) {
        int row = cell.path("rowIndex").asInt();
        int column = cell.path("columnIndex").asInt();
        if (row < rows.size() && column < columns) {
          JsonNode unused = rows.get(row).set(column, cell);
        }
      }
      all.addAll(rows);
    }
    return all;
  }
}
