package app.smartdocs.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetSpeedTest {
  private static final int ROWS = 10_000;
  private static final int COLUMNS = 20;

  @Test
  void tenThousandRowsOfTwentyColumnsAreReadInAMoment(@TempDir Path folder) throws IOException {
    Path file =
        SheetFiles.xlsx(
            folder,
            book -> {
              Worksheet sheet = book.newWorksheet("Agenda");
              for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                  sheet.value(row, column, "Rua das Flores, " + row + ", apto " + column);
                }
              }
            });
    Duration first = timed(file);
    Duration warm = timed(file);

    System.out.printf(
        "%,d rows x %d columns: %d ms, warm %d ms%n",
        ROWS, COLUMNS, first.toMillis(), warm.toMillis());
    assertThat(warm).isLessThan(Duration.ofSeconds(5));
  }

  private static Duration timed(Path file) throws IOException {
    AtomicInteger rows = new AtomicInteger();
    long begun = System.nanoTime();
    Spreadsheets.read(file, row -> rows.incrementAndGet() > 0);
    Duration time = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(rows).hasValue(ROWS);
    return time;
  }
}
