package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.INVOICE;
import static app.smartdocs.certification.scoring.Sample.item;
import static app.smartdocs.certification.scoring.Sample.items;
import static app.smartdocs.certification.scoring.Sample.outcomes;
import static app.smartdocs.certification.scoring.Sample.readItems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows beside rows; every answer is worked out by hand. */
final class RowsTest {
  private static Map<String, Object> row(@Nullable String text, @Nullable Integer amount) {
    Map<String, Object> row = new HashMap<>();
    row.put("Text", text);
    row.put("Amount", amount == null ? null : BigDecimal.valueOf(amount));
    return row;
  }

  private static SampleScore score(Label label, JsonNode result) {
    return ScoreSample.score(INVOICE, label, result, null);
  }

  @Test
  void aRowThatWasDroppedFromTheMiddleMovesNoOther() {
    SampleScore score =
        score(
            items(List.of(row("a", 1), row("b", 2), row("c", 3))),
            readItems(item("a", 1), item("c", 3)));

    assertThat(score.rowsExpected()).isEqualTo(3);
    assertThat(score.rowsFound()).isEqualTo(2);
    assertThat(outcomes(score))
        .containsExactly(
            "Items.Amount 1 RIGHT",
            "Items.Text 1 RIGHT",
            "Items.Amount 2 MISSING",
            "Items.Text 2 MISSING",
            "Items.Amount 3 RIGHT",
            "Items.Text 3 RIGHT");
  }

  @Test
  void aRowOfWhichNothingWasReadIsNotFoundHoweverMuchOfItIsEmpty() {
    // Of two values one is null; that it was not read is no merit of anybody's.
    SampleScore score = score(items(List.of(row(null, 10))), readItems());

    assertThat(score.rowsExpected()).isEqualTo(1);
    assertThat(score.rowsFound()).isZero();
    assertThat(outcomes(score)).containsExactly("Items.Amount 1 MISSING", "Items.Text 1 ABSENT");
  }

  @Test
  void halfOfARowIsHalfOfWhatStandsInIt() {
    // Of one value that stands there, one is right; the text is one too many.
    SampleScore surplus = score(items(List.of(row(null, 1))), readItems(item("x", 1)));
    assertThat(surplus.rowsFound()).isEqualTo(1);
    assertThat(outcomes(surplus)).containsExactly("Items.Amount 1 RIGHT", "Items.Text 1 SPURIOUS");
    // Of two values, one is right.
    assertThat(score(items(List.of(row("a", 1))), readItems(item("b", 1))).rowsFound())
        .isEqualTo(1);
    // None of two: what was read is another row.
    SampleScore other = score(items(List.of(row("a", 1))), readItems(item("b", 2)));
    assertThat(other.rowsFound()).isZero();
    assertThat(outcomes(other))
        .containsExactly(
            "Items.Amount 1 MISSING",
            "Items.Text 1 MISSING",
            "Items.Amount SPURIOUS",
            "Items.Text SPURIOUS");
  }

  @Test
  void emptyValuesDrawNoRowsTogether() {
    // Read: a row without a text, and the second row. The first expected row has no text either,
    // but
    // the amount of neither is 7: were "no text" a match, the second one would be lost.
    SampleScore score =
        score(
            items(List.of(row("b", 2), row(null, 3))),
            readItems("{'valueObject':{'Amount':{'content':'7'}}}", item("b", 2)));

    assertThat(score.rowsFound()).isEqualTo(1);
    assertThat(outcomes(score))
        .containsExactly(
            "Items.Amount 1 RIGHT",
            "Items.Text 1 RIGHT",
            "Items.Amount 2 MISSING",
            "Items.Text 2 ABSENT",
            "Items.Amount SPURIOUS");
  }

  @Test
  void aRowOfWhichNothingStandsThereIsNotExpected() {
    SampleScore score =
        score(items(List.of(row(null, null), row("a", 1))), readItems(item("a", 1)));

    assertThat(score.rowsExpected()).isEqualTo(1);
    assertThat(score.rowsFound()).isEqualTo(1);
  }

  @Test
  void aRowThatNobodyExpectedIsOneTooManyInWhatIsLookedAt() {
    // Nobody labelled this sample's texts.
    SampleScore score =
        score(
            items(List.of(Map.of("Amount", BigDecimal.valueOf(1)))),
            readItems(item("x", 9), item("a", 1)));

    assertThat(score.rowsFound()).isEqualTo(1);
    assertThat(outcomes(score)).containsExactly("Items.Amount 1 RIGHT", "Items.Amount SPURIOUS");
  }

  @Test
  void aListWithoutRowsSaysThatNoneIsThere() {
    SampleScore score = score(items(List.of()), readItems(item("x", 9)));

    assertThat(score.rowsExpected()).isZero();
    assertThat(outcomes(score)).containsExactly("Items.Amount SPURIOUS", "Items.Text SPURIOUS");
  }
}
