package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.imports.SheetRow.CellProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetsTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path folder;

  SpreadsheetsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static List<SheetRow> rows(Path file) throws IOException {
    List<SheetRow> rows = new ArrayList<>();
    Spreadsheets.read(file, rows::add);
    return rows;
  }

  private static List<List<String>> cells(Path file) throws IOException {
    return rows(file).stream().map(SheetRow::cells).toList();
  }

  private static void assertRefused(Path file, SheetRefusal refusal, String detail) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            SheetRefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal))
        .hasMessageContaining(detail);
  }

  private static void agenda(Worksheet sheet) {
    sheet.value(0, 0, "Paciente");
    sheet.value(0, 1, "CPF");
    sheet.value(0, 2, "Data");
    sheet.value(2, 0, " João Ávila ");
    sheet.value(2, 1, 12345678909L);
    sheet.value(2, 2, LocalDate.of(2026, 11, 23));
    sheet.style(2, 2).format("dd/mm/yyyy").set();
    sheet.value(3, 0, "Hora");
    sheet.value(3, 2, LocalDateTime.of(2026, 11, 23, 14, 30));
    sheet.style(3, 2).format("dd/mm/yyyy hh:mm").set();
    sheet.value(3, 3, true);
  }

  @Test
  void anXlsxFileIsReadWithItsNumbersWholeAndItsDatesAsDates() throws IOException {
    Path file =
        SheetFiles.xlsx(
            folder,
            book -> {
              book.newWorksheet("Vazia");
              agenda(book.newWorksheet("Agenda"));
            });

    assertThat(rows(file))
        .containsExactly(
            new SheetRow(1, List.of("Paciente", "CPF", "Data"), List.of()),
            new SheetRow(3, List.of("João Ávila", "12345678909", "2026-11-23"), List.of()),
            new SheetRow(4, List.of("Hora", "", "2026-11-23T14:30", "sim"), List.of()));
  }

  @Test
  void anXlsFileIsReadLikewise() throws IOException {
    Path file =
        SheetFiles.xls(
            folder,
            book -> {
              book.createSheet("Vazia");
              HSSFCellStyle date = book.createCellStyle();
              date.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
              HSSFRow row = book.createSheet("Agenda").createRow(2);
              row.createCell(0).setCellValue("João Ávila");
              row.createCell(1).setCellValue(12345678909d);
              HSSFCell day = row.createCell(2);
              day.setCellValue(LocalDate.of(2026, 11, 23));
              day.setCellStyle(date);
              row.createCell(3).setCellValue(true);
              row.createCell(4).setCellFormula("1+1");
              book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
              book.createSheet("Depois").createRow(0).createCell(0).setCellValue("não lida");
            });

    assertThat(rows(file))
        .containsExactly(
            new SheetRow(
                3, List.of("João Ávila", "12345678909", "2026-11-23", "sim", "2"), List.of()));
  }

  @Test
  void anOdsFileIsReadLikewise() throws IOException {
    Path file =
        SheetFiles.ods(
            folder,
            """
            <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
            <table:table-row>
              <table:table-cell office:value-type="string"><office:annotation><text:p>nota</text:p></office:annotation><text:p>João</text:p><text:p>Ávila</text:p></table:table-cell>
              <table:table-cell office:value-type="float" office:value="12345678909"><text:p>1,23E+10</text:p></table:table-cell>
              <table:table-cell office:value-type="date" office:date-value="2026-11-23"><text:p>23/11/26</text:p></table:table-cell>
              <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>VERDADEIRO</text:p></table:table-cell>
              <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>
              <table:table-cell table:number-columns-repeated="16378"/>
            </table:table-row>
            <table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            """);

    assertThat(rows(file))
        .containsExactly(
            new SheetRow(
                3,
                List.of("João\nÁvila", "12345678909", "2026-11-23", "sim", "x", "x"),
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t", "|"})
  void theSeparatorIsFound(String separator) throws IOException {
    Path file =
        SheetFiles.csv(
            folder,
            String.join("\n", List.of("Nome@Endereço", "\"Silva@ João\"@\"Rua A\nnº 3\"", "Ana@"))
                .replace("@", separator),
            UTF_8);

    assertThat(rows(file))
        .containsExactly(
            new SheetRow(1, List.of("Nome", "Endereço"), List.of()),
            new SheetRow(2, List.of("Silva" + separator + " João", "Rua A\nnº 3"), List.of()),
            new SheetRow(4, List.of("Ana", ""), List.of()));
  }

  @Test
  void theEncodingIsFound() throws IOException {
    String text = "Endereço;Observação\r\nRua José Bonifácio;—\r\n";
    List<List<String>> expected =
        List.of(List.of("Endereço", "Observação"), List.of("Rua José Bonifácio", "—"));

    assertThat(cells(SheetFiles.csv(folder, text, UTF_8))).isEqualTo(expected);
    assertThat(cells(SheetFiles.csv(folder, "\uFEFF" + text, UTF_8))).isEqualTo(expected);
    assertThat(cells(SheetFiles.csv(folder, "\uFEFF" + text, UTF_16LE))).isEqualTo(expected);
    assertThat(cells(SheetFiles.csv(folder, text, WINDOWS))).isEqualTo(expected);
  }

  @Test
  void nobodyIsShownMoreThanTheyWant() throws IOException {
    Path file = SheetFiles.xlsx(folder, book -> agenda(book.newWorksheet("Agenda")));
    List<SheetRow> seen = new ArrayList<>();

    Spreadsheets.read(
        file,
        row -> {
          seen.add(row);
          return false;
        });

    assertThat(seen).hasSize(1);
  }

  @Test
  void aCellThatCantBeReadIsNamedAndTheRestOfItsRowIsRead() throws IOException {
    Path file =
        SheetFiles.xlsxOf(
            folder,
            """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
            <row r="17"><c r="A17" t="inlineStr"><is><t>Ana</t></is></c>
            <c r="B17" t="e"><v>#N/A</v></c><c r="C17"><f>A1</f></c>
            <c r="D17"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>""");

    assertThat(rows(file))
        .containsExactly(
            new SheetRow(
                17,
                List.of("Ana", "", "", "2"),
                List.of(
                    new CellProblem("B17", "The cell has the error #N/A."),
                    new CellProblem(
                        "C17",
                        "The formula has no value. Open the file, let it calculate, and save"
                            + " it."))));
  }

  @Test
  void whatGoesWrongWithARowIsNoFaultOfTheFile() throws IOException {
    Path file = SheetFiles.csv(folder, "a;b", UTF_8);

    assertThatThrownBy(
            () ->
                Spreadsheets.read(
                    file,
                    row -> {
                      throw new IllegalStateException("ours");
                    }))
        .hasMessage("ours");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    assertRefused(
        Files.createFile(folder.resolve("empty.xlsx")),
        SheetRefusal.EMPTY_SHEET,
        "The file is empty.");
  }

  @Test
  void whatIsNoSpreadsheetIsRefused() throws IOException {
    Path picture = Files.write(folder.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Path archive = SheetFiles.zip(folder.resolve("a.zip"), Map.of("leia-me.txt", "Olá"));
    Path document =
        SheetFiles.zip(folder.resolve("a.docx"), Map.of("word/document.xml", "<w:document/>"));

    for (Path file : List.of(picture, archive, document)) {
      assertRefused(file, SheetRefusal.NOT_A_SPREADSHEET, "Choose an XLSX, XLS, ODS or CSV file.");
    }
  }

  @Test
  void aDamagedFileIsRefused() throws IOException {
    Path whole = SheetFiles.xlsx(folder, book -> agenda(book.newWorksheet("Agenda")));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(bytes, bytes.length / 2));
    Path xml = SheetFiles.xlsxOf(folder, "<worksheet><sheetData><row r='1'><c r='A1'><v>1</row>");
    Path ods = SheetFiles.ods(folder, "<table:table-row>");

    for (Path file : List.of(half, xml, ods)) {
      assertRefused(file, SheetRefusal.DAMAGED_SPREADSHEET, "The spreadsheet is damaged.");
    }
  }

  @Test
  void aFileWithAPasswordIsRefused() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("segredo");
    Path xls;
    try {
      xls = SheetFiles.xls(folder, book -> book.createSheet("A").createRow(0).createCell(0));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    Path xlsx = folder.resolve("locked.xlsx");
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      container.createDocument(new ByteArrayInputStream(new byte[64]), "EncryptedPackage");
      container.writeFilesystem(Files.newOutputStream(xlsx));
    }
    Path ods =
        SheetFiles.zip(
            folder.resolve("locked.ods"),
            Map.of(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "noise",
                "META-INF/manifest.xml",
                "<manifest:encryption-data/>"));

    for (Path file : List.of(xls, xlsx, ods)) {
      assertRefused(file, SheetRefusal.ENCRYPTED_SPREADSHEET, "protected by a password");
    }
  }

  @Test
  void whatUnpacksToFarTooMuchIsRefused() throws IOException {
    Path bomb =
        SheetFiles.zip(
            folder.resolve("bomb.xlsx"),
            Map.of("xl/workbook.xml", "<workbook/>", "xl/a.xml", " ".repeat(60 * 1024 * 1024)));

    assertRefused(bomb, SheetRefusal.SPREADSHEET_TOO_LARGE, "unpacks to far too much");
  }

  @Test
  void entitiesAreNotMultiplied() throws IOException {
    String laughs =
        """
        <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
        <row r="1"><c r="A1" t="inlineStr"><is><t>x&c;&f;y</t></is></c></row></sheetData></worksheet>
        """;
    Path xlsx = SheetFiles.xlsxOf(folder, laughs);
    Path ods =
        SheetFiles.ods(
            folder, "<table:table-row><table:table-cell>&a;</table:table-cell></table:table-row>");

    String told = "";
    try {
      told = cells(xlsx).toString();
    } catch (SheetRefusedException damaged) {
      assertThat(damaged.refusal()).isEqualTo(SheetRefusal.DAMAGED_SPREADSHEET);
    }
    assertThat(told).hasSizeLessThan(20).doesNotContain("haha");
    assertRefused(ods, SheetRefusal.DAMAGED_SPREADSHEET, "damaged");
  }

  @Test
  void aCellOrARowOutOfAllProportionIsCutDownToABound() throws IOException {
    Path file =
        SheetFiles.csv(folder, "a;" + "x".repeat(6000) + ";b\n" + "c;".repeat(5000), ISO_8859_1);

    List<SheetRow> rows = rows(file);

    assertThat(rows.get(0).cells()).containsExactly("a", "", "b");
    assertThat(rows.get(0).problems())
        .containsExactly(new CellProblem("B1", "The cell has more than 5000 characters."));
    assertThat(rows.get(1).cells()).hasSize(200);
  }

  @Test
  void cellsAreNamedAsSpreadsheetsNameThem() {
    assertThat(SheetRow.address(0, 1)).isEqualTo("A1");
    assertThat(SheetRow.address(25, 17)).isEqualTo("Z17");
    assertThat(SheetRow.address(26, 17)).isEqualTo("AA17");
    assertThat(SheetRow.address(16383, 1048576)).isEqualTo("XFD1048576");
  }
}
