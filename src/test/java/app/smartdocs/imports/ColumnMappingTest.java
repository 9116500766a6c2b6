package app.smartdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ColumnMappingTest {
  private static SheetRow row(int number, String... cells) {
    return new SheetRow(number, List.of(cells), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"endereco_completo", "ENDEREÇO", " Endereço completo: ", "Endereço do paciente"})
  void accentsCaseAndPunctuationDoNotMatter(String heading) {
    ColumnMapping mapping = ColumnMapping.find(List.of(row(1, "Nome", heading)), Map.of());

    assertThat(mapping.columns()).isEqualTo(Map.of(Column.PATIENT, 0, Column.ADDRESS, 1));
  }

  @Test
  void headingsAreFoundBelowATitle() {
    List<SheetRow> rows =
        List.of(
            row(1, "Clínica Boa Vista"),
            row(2, "Agenda", "23/11/2026"),
            row(4, "Paciente", "Data", "Hora", "Endereço", "CPF", "Telefone", "Obs."),
            row(5, "Ana", "2026-11-23", "14:30", "Rua A, 3", "123", "", "endereço"));

    ColumnMapping mapping = ColumnMapping.find(rows, Map.of());

    assertThat(mapping.headingRow()).isEqualTo(4);
    assertThat(mapping.headings()).endsWith("Obs.");
    assertThat(mapping.columns()).hasSize(6);
    assertThat(mapping.value(rows.get(3), Column.ADDRESS)).isEqualTo("Rua A, 3");
    assertThat(mapping.value(rows.get(3), Column.DOCUMENT)).isEqualTo("123");
  }

  @Test
  void theHeadingThatNamesAColumnBestIsTaken() {
    ColumnMapping mapping =
        ColumnMapping.find(List.of(row(1, "CPF", "Documento completo", "Endereço")), Map.of());

    assertThat(mapping.indexOf(Column.DOCUMENT)).contains(1);
  }

  @Test
  void aMappingThatIsGivenCountsBeforeAnyOther() {
    ColumnMapping mapping =
        ColumnMapping.find(
            List.of(row(1, "Endereço", "Onde mora", "CPF")),
            Map.of("endereco_completo", "onde mora"));

    assertThat(mapping.columns()).isEqualTo(Map.of(Column.ADDRESS, 1, Column.DOCUMENT, 2));
  }

  @Test
  void whatIsMissingIsSaidWithWhatIsThere() {
    assertThatThrownBy(
            () -> ColumnMapping.find(List.of(row(1, "Nome", "Idade", "Cidade")), Map.of()))
        .isInstanceOfSatisfying(
            SheetRefusedException.class,
            e -> assertThat(e.refusal()).isEqualTo(SheetRefusal.MISSING_COLUMNS))
        .hasMessage(
            "There is no row with headings and a column endereco_completo or documento_completo"
                + " among the first 20. Found: Nome, Idade, Cidade. Rename a heading, or say which"
                + " is which.");
    assertThatThrownBy(
            () ->
                ColumnMapping.find(
                    List.of(row(1, "Nome", "Endereço")), Map.of("paciente", "Cliente")))
        .hasMessageContaining("the columns Cliente among");
    assertThatThrownBy(() -> ColumnMapping.find(List.of(), Map.of()))
        .hasMessageContaining("Found: none.");
  }

  @Test
  void headingsFarDownAreNone() {
    assertThatThrownBy(() -> ColumnMapping.find(List.of(row(21, "Nome", "Endereço")), Map.of()))
        .isInstanceOf(SheetRefusedException.class);
  }
}
