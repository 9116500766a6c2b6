package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.json;
import static app.smartdocs.certification.scoring.Sample.label;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenNumberTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2,0000|2", // a lone comma parts decimals, however many
        "0,125|0.125",
        "1,234|1.234",
        "1.234|1234", // a lone dot before three digits is between groups
        "12.34|12.34",
        "0.125|0.125", // no group starts with a zero
        "1234.567|1234.567", // nor has it four digits
        "1.234.567|1234567",
        "1,234,567|1234567",
        "12.345,678|12345.678", // of both, the last parts decimals
        "1,234.56|1234.56",
        "1.234.567,89|1234567.89",
        "R$ 1.234,56|1234.56",
        "1 234,56|1234.56",
        "-R$ 5,00|-5",
        "R$ -5,00|-5",
        "- 5,00|-5",
        "−5,00|-5",
        "(5,00)|-5",
        "R$ (5,00)|-5",
        "(5 unidades|5", // opened, and never closed
        "NF-123|123", // a hyphen within a word is no sign
        "12,|12",
        "7 unidades|7"
      })
  void aNumberIsWhatABrazilianReadsInIt(String written, BigDecimal number) {
    assertThat(WrittenNumber.in(written))
        .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
  }

  @Test
  void wordsAreNoNumber() {
    assertThat(WrittenNumber.in("isento")).isEmpty();
  }

  @Test
  void aNumberIsTheSameWithOtherZeros() {
    Expectations weights = new Expectations(Map.of("Weight", FieldType.NUMBER), Thresholds.USUAL);
    for (String read : new String[] {"{'valueNumber':12.50}", "{'content':'12,5000 kg'}"}) {
      assertThat(outcome(weights, read)).isEqualTo(FieldOutcome.RIGHT);
    }
    assertThat(outcome(weights, "{'valueInteger':12}")).isEqualTo(FieldOutcome.WRONG);
    assertThat(outcome(weights, "{'content':'doze'}")).isEqualTo(FieldOutcome.WRONG);
  }

  private static FieldOutcome outcome(Expectations weights, String read) {
    return ScoreSample.score(
            weights,
            label(Map.of("Weight", new BigDecimal("12.5"))),
            json("{'documents':[{'fields':{'Weight':" + read + "}}]}"),
            null)
        .fields()
        .get(0)
        .outcome();
  }
}
