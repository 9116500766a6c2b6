package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.json;
import static app.smartdocs.certification.scoring.Sample.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables beside tables; every answer is worked out by hand. */
final class TablesTest {
  private static final Expectations TABLES =
      new Expectations(Map.of("tables", FieldType.TEXT), Thresholds.USUAL);

  private static SampleScore score(List<List<String>> expected, JsonNode result) {
    return ScoreSample.score(
        TABLES, new Label(1, Map.of(), Map.of(), List.of(expected), null), result, null);
  }

  /** A table as it was read; in each cell's box, its row and its column. */
  private static JsonNode table(List<List<String>> rows) {
    List<String> cells = new ArrayList<>();
    int columns = 0;
    for (int i = 0; i < rows.size(); i++) {
      columns = Math.max(columns, rows.get(i).size());
      for (int j = 0; j < rows.get(i).size(); j++) {
        cells.add(
            "{'rowIndex':%d,'columnIndex':%d,'content':'%s','boundingRegions':[{'pageNumber':2,'polygon':[%d,%d]}]}"
                .formatted(i, j, rows.get(i).get(j), i, j));
      }
    }
    return json(
        "{'tables':[{'rowCount':%d,'columnCount':%d,'cells':[%s]}]}"
            .formatted(rows.size(), columns, String.join(",", cells)));
  }

  @Test
  void rowsAreFoundInTheirOrder() {
    SampleScore score =
        score(
            List.of(List.of("Item", "Preço"), List.of("Mesa", "5"), List.of("Cama", "7")),
            table(List.of(List.of("ITEM", "PRECO"), List.of("Cama", "1"))));

    assertThat(score.rowsExpected()).isEqualTo(3);
    assertThat(score.rowsFound()).isEqualTo(2); // half of the third is right
    assertThat(outcomes(score))
        .containsExactly(
            "tables 1 RIGHT",
            "tables 1 RIGHT",
            "tables 2 MISSING",
            "tables 2 MISSING",
            "tables 3 RIGHT",
            "tables 3 WRONG");
  }

  @Test
  void whatNobodyExpectedIsOneTooMany() {
    SampleScore score =
        score(
            List.of(List.of("Mesa", "", "5"), List.of("", "")),
            table(List.of(List.of("Mesa", "nova", "5", "7"), List.of("Total", "", "12", ""))));

    // Of the first row: where the label is blank, and beyond it. Of the second: no row has these.
    assertThat(score.rowsExpected()).isEqualTo(1);
    assertThat(score.rowsFound()).isEqualTo(1);
    assertThat(outcomes(score))
        .containsExactly(
            "tables 1 RIGHT",
            "tables 1 SPURIOUS",
            "tables 1 RIGHT",
            "tables 1 SPURIOUS",
            "tables SPURIOUS",
            "tables SPURIOUS");
  }

  @Test
  void tablesAreNotLookedAtWhereNoneIsLabelled() {
    Label label = new Label(1, Map.of(), Map.of(), List.of(), null);
    assertThat(ScoreSample.score(TABLES, label, table(List.of(List.of("Mesa"))), null).fields())
        .isEmpty();
  }

  @Test
  void aCellSaysWhereItStands() {
    SampleScore score =
        score(
            List.of(List.of("Item", "Preço"), List.of("Mesa", "5")),
            table(List.of(List.of("Item", "Preço"), List.of("Mesa", "6", "9"))));

    assertThat(score.fields()).extracting(FieldScore::page).containsOnly(2);
    assertThat(score.fields())
        .extracting(FieldScore::polygon)
        .containsExactly(
            List.of(0.0, 0.0),
            List.of(0.0, 1.0),
            List.of(1.0, 0.0),
            List.of(1.0, 1.0),
            List.of(1.0, 2.0));
  }

  @Test
  void aCellThatSpansOthersStandsWhereItBegins() {
    SampleScore score =
        score(
            List.of(List.of("Total", "", "9")),
            json(
                "{'tables':[{'rowCount':1,'columnCount':3,'cells':["
                    + "{'rowIndex':0,'columnIndex':0,'columnSpan':2,'content':'Total'},"
                    + "{'rowIndex':0,'columnIndex':2,'content':'9'}]}]}"));

    assertThat(outcomes(score)).containsExactly("tables 1 RIGHT", "tables 1 RIGHT");
  }
}
