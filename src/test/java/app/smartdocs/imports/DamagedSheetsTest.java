package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files with bytes that were changed, taken out or cut off: read, or refused, and nothing else. */
final class DamagedSheetsTest {
  private static final int TRIES = 400;

  private final Path folder;

  DamagedSheetsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private enum Format {
    XLSX,
    XLS,
    ODS,
    CSV
  }

  private byte[] whole(Format format) throws IOException {
    return Files.readAllBytes(
        switch (format) {
          case XLSX ->
              SheetFiles.xlsx(
                  folder,
                  book -> {
                    Worksheet sheet = book.newWorksheet("Agenda");
                    for (int row = 0; row < 20; row++) {
                      sheet.value(row, 0, "Paciente " + row);
                      sheet.value(row, 1, row * 1.5);
                    }
                  });
          case XLS ->
              SheetFiles.xls(
                  folder,
                  book -> {
                    HSSFSheet sheet = book.createSheet("Agenda");
                    for (int row = 0; row < 20; row++) {
                      sheet.createRow(row).createCell(0).setCellValue("Paciente " + row);
                      sheet.getRow(row).createCell(1).setCellValue(row * 1.5);
                      sheet.getRow(row).createCell(2).setCellFormula("\"a\"&" + row);
                    }
                  });
          case ODS ->
              SheetFiles.ods(
                  folder,
                  "<table:table-row><table:table-cell><text:p>Ana</text:p></table:table-cell></table:table-row>"
                      .repeat(20));
          case CSV -> SheetFiles.csv(folder, "Nome;\"Endereço\"\n".repeat(20), UTF_8);
        });
  }

  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> bytes[at] = (byte) random.nextInt(256);
      case 1 -> Arrays.fill(bytes, at, Math.min(at + 16, bytes.length), (byte) 0xFF);
      default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
    }
    return bytes;
  }

  @ParameterizedTest
  @EnumSource
  void aDamagedFileIsReadOrRefused(Format format) throws IOException {
    byte[] whole = whole(format);
    Path file = folder.resolve("damaged");
    SplittableRandom random = new SplittableRandom(format.name().length());
    int refused = 0;
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Files.write(file, damaged(whole, random));
      try {
        Spreadsheets.read(file, row -> true);
      } catch (SheetRefusedException e) {
        assertThat(e).hasMessageMatching("(?s).{20,}[.]");
        refused++;
      }
    }
    if (format != Format.CSV) {
      assertThat(refused).isPositive();
    }
  }
}
