package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.INVOICE;
import static app.smartdocs.certification.scoring.Sample.one;
import static app.smartdocs.certification.scoring.Sample.outcome;
import static app.smartdocs.certification.scoring.Sample.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How values are compared; every answer is worked out by hand. */
final class ComparisonTest {
  @Test
  void anExactValueDiffersByOneCharacter() {
    assertThat(outcome("Id", "000.123", "{'valueString':' 000.123 '}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Id", "000.123", "{'valueString':'000.132'}")).isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void aTextIsTheSameInOtherSpelling() {
    assertThat(outcome("Name", "Padaria São João Ltda.", "{'content':'PADARIA SAO JOAO LTDA'}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Name", "Padaria São João", "{'content':'Padaria Santo João'}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void anAmountIsComparedToTheCentInItsCurrency() {
    BigDecimal amount = new BigDecimal("1234.56");
    assertThat(outcome("Total", amount, "{'valueCurrency':{'amount':1234.56}}"))
        .isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'R$ 1.234,56'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'1,234.56'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Total", amount, "{'content':'R$ 1.234,65'}")).isEqualTo(FieldOutcome.WRONG);
    assertThat(
            outcome("Total", amount, "{'valueCurrency':{'amount':1234.56,'currencyCode':'USD'}}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void aDayIsTheSameHoweverItIsWritten() {
    LocalDate day = LocalDate.of(2026, 3, 9);
    assertThat(outcome("Day", day, "{'valueDate':'2026-03-09'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Day", day, "{'content':'09/03/2026'}")).isEqualTo(FieldOutcome.RIGHT);
    assertThat(outcome("Day", day, "{'content':'03/09/2026'}")).isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void anAddressMayDifferByALetterAndByNoDigit() {
    // "rua das acacias 482" has 19 characters; one is missing: 1/19 = 0.0526.
    FieldScore near = one("Address", "Rua das Acácias, 482", "{'content':'Rua das Acacia 482'}");
    assertThat(near.outcome()).isEqualTo(FieldOutcome.RIGHT);
    assertThat(near.distance()).isEqualTo(0.0526);
    assertThat(outcome("Address", "Rua das Acácias, 482", "{'content':'Rua das Acácias, 428'}"))
        .isEqualTo(FieldOutcome.WRONG);
  }

  @Test
  void anAddressHasItsNumbersOneByOne() {
    // The same digits in a row, and 0.05 apart at most: yet another house and another flat.
    assertThat(
            outcome(
                "Address",
                "Rua das Flores, 1, apto 23",
                "{'content':'Rua das Flores, 12, apto 3'}"))
        .isEqualTo(FieldOutcome.WRONG);
    for (String cep : new String[] {"01310-100", "01310 100", "01310100", "01.310-100"}) {
      assertThat(
              outcome(
                  "Address",
                  "Avenida Paulista, 1578, 01310-100",
                  "{'content':'Avenida Paulista 1.578 " + cep + "'}"))
          .isEqualTo(FieldOutcome.RIGHT);
    }
  }

  @Test
  void aWholeTextMayHaveOneWordInTwentyWrong() {
    // Of 20 words: one other, 0.05; one other and one left out, 0.1.
    String text = "a b c d e f g h i j k l m n o p q r s t";
    assertThat(text(text, text.toUpperCase(Locale.ROOT).replace('C', 'X')))
        .extracting(FieldScore::outcome, FieldScore::distance)
        .containsExactly(FieldOutcome.RIGHT, 0.05);
    assertThat(text(text, text.replace('c', 'x').replace(" t", "")))
        .extracting(FieldScore::outcome, FieldScore::distance)
        .containsExactly(FieldOutcome.WRONG, 0.1);
    // A word too many before all of them moves none: 1 of 4.
    assertThat(text("a b c d", "x a b c d").distance()).isEqualTo(0.25);
    assertThat(text("a b c d", "").outcome()).isEqualTo(FieldOutcome.MISSING);
    // Nothing is worse than all of it.
    assertThat(text("a", "b c d e f").distance()).isEqualTo(1.0);
  }

  private static FieldScore text(String expected, String read) {
    Expectations whole = new Expectations(Map.of("text", FieldType.TEXT), Thresholds.USUAL);
    return ScoreSample.score(
            whole,
            new Label(1, Map.of(), Map.of(), List.of(), expected),
            Sample.json("{'content':'" + read + "'}"),
            null)
        .fields()
        .get(0);
  }

  @Test
  void aValueThatIsNotInTheDocumentIsOneTooMany() {
    Label label = new Label(1, Collections.singletonMap("Id", null), Map.of(), List.of(), null);
    assertThat(
            ScoreSample.score(INVOICE, label, read("'Id':{'content':'7'}"), null)
                .fields()
                .get(0)
                .outcome())
        .isEqualTo(FieldOutcome.SPURIOUS);
    assertThat(ScoreSample.score(INVOICE, label, read(""), null).fields().get(0).outcome())
        .isEqualTo(FieldOutcome.ABSENT);
  }
}
