package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.INVOICE;
import static app.smartdocs.certification.scoring.Sample.read;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows beside rows; every answer is worked out by hand. */
final class RowsTest {
  private static String item(String text, double amount) {
    return "{'valueObject':{'Text':{'content':'"
        + text
        + "'},'Amount':{'valueCurrency':{'amount':"
        + amount
        + "}}}}";
  }

  @Test
  void aRowThatWasDroppedFromTheMiddleMovesNoOther() {
    Label label =
        new Label(
            1,
            Map.of(),
            Map.of(
                "Items",
                List.of(
                    Map.of("Text", "a", "Amount", BigDecimal.valueOf(1)),
                    Map.of("Text", "b", "Amount", BigDecimal.valueOf(2)),
                    Map.of("Text", "c", "Amount", BigDecimal.valueOf(3)))),
            List.of(),
            null);

    SampleScore score =
        ScoreSample.score(
            INVOICE,
            label,
            read("'Items':{'valueArray':[" + item("a", 1) + "," + item("c", 3) + "]}"));

    assertThat(score.rowsExpected()).isEqualTo(3);
    assertThat(score.rowsFound()).isEqualTo(2);
    assertThat(score.fields())
        .extracting(FieldScore::outcome)
        .containsExactly(
            FieldOutcome.RIGHT,
            FieldOutcome.RIGHT,
            FieldOutcome.MISSING,
            FieldOutcome.MISSING,
            FieldOutcome.RIGHT,
            FieldOutcome.RIGHT);
  }

  @Test
  void aRowThatNobodyExpectedIsOneTooMany() {
    Label label =
        new Label(
            1,
            Map.of(),
            Map.of("Items", List.of(Map.of("Amount", BigDecimal.valueOf(1)))),
            List.of(),
            null);

    SampleScore score =
        ScoreSample.score(
            INVOICE,
            label,
            read("'Items':{'valueArray':[" + item("x", 9) + "," + item("a", 1) + "]}"));

    assertThat(score.rowsFound()).isEqualTo(1);
    assertThat(score.fields())
        .extracting(each -> each.field() + " " + each.outcome())
        .containsExactlyInAnyOrder(
            "Items.Amount RIGHT", "Items.Amount SPURIOUS", "Items.Text SPURIOUS");
  }
}
