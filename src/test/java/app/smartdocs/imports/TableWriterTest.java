package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TableWriterTest {
  private static final List<List<String>> TABLE =
      List.of(
          List.of("Nome", "Endereço", "CPF"),
          List.of("Ana; a primeira", "Rua \"A\",\nnº 3", "00123456789"),
          List.of("", "", "x"));

  private final Path folder;

  TableWriterTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<List<String>> read(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    Spreadsheets.read(file, row -> rows.add(row.cells()));
    return rows;
  }

  @Test
  void whatIsWrittenAsXlsxIsReadAgainAsItWas() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = new XlsxTable(out, "Agenda")) {
      for (List<String> row : TABLE) {
        table.row(row);
      }
    }

    assertThat(read(file)).isEqualTo(TABLE);
  }

  @Test
  void whatIsWrittenAsCsvIsReadAgainAsItWas() throws IOException {
    Path file = folder.resolve("a.csv");
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = new CsvTable(out)) {
      for (List<String> row : TABLE) {
        table.row(row);
      }
    }

    assertThat(read(file)).isEqualTo(TABLE);
    assertThat(Files.readString(file)).startsWith("\uFEFFNome;Endereço;CPF\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+55 11 91234-5678",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "=cmd|' /C calc'!A0"
      })
  void noCellOfACsvIsTakenForAFormula(String cell) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TableWriter table = new CsvTable(out)) {
      table.row(List.of("Nome", cell));
    }

    assertThat(out.toString(UTF_8)).contains(cell).containsPattern(";\"?'");
    assertThat(CsvTable.harmless("Rua A")).isEqualTo("Rua A");
  }

  @Test
  void aFormulaInAnXlsxIsText() throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        TableWriter table = new XlsxTable(out, "Agenda")) {
      table.row(List.of("=1+1", "-2"));
    }

    assertThat(read(file)).containsExactly(List.of("=1+1", "-2"));
  }
}
