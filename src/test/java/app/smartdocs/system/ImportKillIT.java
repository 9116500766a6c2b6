package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.scores.ImportTrial;
import app.smartdocs.local.scores.ImportTrial.Result;
import app.smartdocs.local.stack.LocalStack;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The functions are killed while the rows of an import are on their way; the benchmark takes
 * 10,000.
 */
final class ImportKillIT {
  private static final int ROWS = 1000;

  @Test
  void everyRowEndsOnceHoweverOftenTheFunctionsAreKilled() throws InterruptedException {
    Path app = Path.of(System.getProperty("smartdocs.package"));
    Path work = Path.of("target", "system-tests", "import-kills");
    try (LocalStack stack =
        LocalStack.start(FaultStack.impatient(app, work, FaultStack.SHORT_LEASE))) {
      Result result = new ImportTrial(stack).run(ROWS, 2, Duration.ofMinutes(5));

      assertThat(result.ended()).isEqualTo(ROWS);
      assertThat(result.failed()).isZero();
      assertThat(result.completions()).isEqualTo(ROWS);
      assertThat(result.completedTwice()).isZero();
    }
  }
}
