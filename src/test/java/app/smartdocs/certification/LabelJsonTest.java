package app.smartdocs.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Label;
import app.smartdocs.certification.scoring.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LabelJsonTest {
  private static final Expectations ALL =
      new Expectations(
          Map.of(
              "Total",
              FieldType.CURRENCY,
              "Day",
              FieldType.DATE,
              "Items.Amount",
              FieldType.NUMBER,
              "Items.Name",
              FieldType.TEXT,
              "tables",
              FieldType.TEXT,
              "text",
              FieldType.TEXT),
          Thresholds.USUAL);

  private static Label read(String label) throws LabelJson.Invalid {
    return LabelJson.read(LabelJson.parse(label), ALL);
  }

  private static LabelJson.Invalid invalid(String label) {
    LabelJson.Invalid invalid = catchThrowableOfType(LabelJson.Invalid.class, () -> read(label));
    assertThat(invalid).as(label).isNotNull();
    return invalid;
  }

  private static String canonical(String label) {
    return LabelJson.canonical(LabelJson.parse(label));
  }

  @Test
  void aTableIsRowsOfCells() throws LabelJson.Invalid {
    assertThat(read("{\"tables\":[[[\"Item\",\"Total\"],[\"A\",\"\"]]]}").tables())
        .isEqualTo(List.of(List.of(List.of("Item", "Total"), List.of("A", ""))));
    for (String tables :
        new String[] {
          "[[\"Item\",\"Total\"],[\"A\",\"1\"]]",
          "[[[1]]]",
          "[[]]",
          "{}",
          "\"x\"",
          "[[{\"a\":\"b\"}]]"
        }) {
      assertThat(invalid("{\"tables\":" + tables + "}"))
          .hasMessage("A table is a list of rows, a row a list of strings.");
    }
    for (String tables : new String[] {"[[[]]]", "[[[\"Item\"],[\" \",\"\"]]]"}) {
      assertThat(invalid("{\"tables\":" + tables + "}"))
          .hasMessage("A table's row has something in one of its cells.");
    }
  }

  @Test
  void aFieldOfAListIsLabelledInRowsAlone() throws LabelJson.Invalid {
    LabelJson.Invalid invalid = invalid("{\"fields\":{\"Items.Amount\":1}}");

    assertThat(invalid)
        .hasMessage("\"Items.Amount\" is a field of a list. Label it in \"rows\", row by row.");
    assertThat(invalid.field()).isEqualTo("Items.Amount");
    assertThat(invalid("{\"fields\":{\"text\":\"a\"}}"))
        .hasMessage("\"text\" stands beside \"fields\", and not in it.");
    assertThat(read("{\"rows\":{\"Items\":[{\"Amount\":1}]}}").rows()).containsKey("Items");
  }

  @Test
  void aListThatTheSuiteDoesNotNameIsRefused() throws LabelJson.Invalid {
    assertThat(invalid("{\"rows\":{\"Foo\":[]}}").field()).isEqualTo("Foo");
    assertThat(invalid("{\"rows\":{\"Items\":[{}]}}").field()).isEqualTo("Items");
    assertThat(invalid("{\"rows\":{\"Items\":[{\"Amount\":null}]}}").field()).isEqualTo("Items");
    assertThat(invalid("{\"rows\":{\"Items\":{}}}").field()).isEqualTo("Items");
    assertThat(invalid("{\"rows\":{\"Items\":[7]}}")).hasMessageContaining("object");
    assertThat(read("{\"rows\":{\"Items\":[]}}").rows()).containsEntry("Items", List.of());
  }

  @Test
  void whatIsNoValueOfItsTypeIsRefused() {
    for (String label :
        new String[] {
          "{\"fields\":{\"Total\":\"1\"}}",
          "{\"fields\":{\"Total\":1e999999999}}",
          "{\"fields\":{\"Total\":1e-31}}",
          "{\"fields\":{\"Day\":\"2026-02-30\"}}",
          "{\"fields\":{\"Day\":20260230}}",
          "{\"fields\":{\"Other\":1}}",
          "{\"fields\":[]}",
          "{\"pages\":1.0}",
          "{\"pages\":0}",
          "{\"text\":7}",
          "{\"more\":7}"
        }) {
      assertThat(invalid(label).field()).as(label).isNotNull();
    }
  }

  @Test
  void numbersStayPlainAndTheSameNumberIsTheSameLabel() {
    assertThat(canonical("{\"fields\":{\"Total\":150.00}}"))
        .isEqualTo("{\"fields\":{\"Total\":150}}")
        .isEqualTo(canonical("{\"fields\":{\"Total\":150}}"))
        .isEqualTo(canonical("{\"fields\":{\"Total\":1.5e2}}"));
    assertThat(canonical("{\"fields\":{\"Total\":0.10}}"))
        .isEqualTo("{\"fields\":{\"Total\":0.1}}");
    assertThat(canonical("{\"fields\":{\"Total\":0.0}}")).isEqualTo("{\"fields\":{\"Total\":0}}");
  }

  @Test
  void whatIsTakenIsReadAgain() throws LabelJson.Invalid {
    for (String number : new String[] {"1e29", "123456789012345678901234567890", "1e-30"}) {
      String kept = canonical("{\"fields\":{\"Total\":" + number + "}}");

      Object again = read(kept).fields().get("Total");

      assertThat((BigDecimal) again).isEqualByComparingTo(number);
    }
    assertThat(invalid("{\"fields\":{\"Total\":1e30}}")).hasMessageContaining("30 digits");
  }

  @Test
  void theOrderOfNamesMakesNoOtherLabel() {
    assertThat(canonical("{\"rows\":{\"Items\":[{\"Name\":\"a\",\"Amount\":1.0}]},\"pages\":1}"))
        .isEqualTo("{\"pages\":1,\"rows\":{\"Items\":[{\"Amount\":1,\"Name\":\"a\"}]}}")
        .isEqualTo(canonical("{\"pages\":1,\"rows\":{\"Items\":[{\"Amount\":1,\"Name\":\"a\"}]}}"));
  }

  @Test
  void whatStandsTwiceIsNoLabel() {
    assertThatThrownBy(() -> LabelJson.parse("{\"pages\":1,\"pages\":2}"))
        .hasMessageContaining("Duplicate field 'pages'");
  }
}
