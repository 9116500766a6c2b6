package app.smartdocs.bench;

import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.scores.ImportTrial;
import app.smartdocs.local.scores.ImportTrial.Result;
import app.smartdocs.local.scores.ScoresCommand;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.StackOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Imports: how well texts are read, how fast rows go by a model that thinks for as long as S3's
 * did, and that 10,000 rows end once each, their functions killed twice on the way.
 */
final class NormalizationBenchmark implements Benchmark {
  private static final int MANY = 10_000;
  private static final int SOME = 1000;
  private static final Duration THINKING = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final double ROWS_A_MINUTE_OF_S3 = 30;

  @Override
  public String about() {
    return "how well and how fast imported rows are normalised, killed on the way (10 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    try {
      System.out.println(ScoresCommand.run(false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Result rate = trial("rate", THINKING, SOME, 0);
    Result killed = trial("killed", Duration.ofMillis(200), MANY, 2);
    double ratio = rate.perMinute() / ROWS_A_MINUTE_OF_S3;
    return List.of(
        Line.kept(
            "import of 10,000 rows: answer",
            seconds(killed.answered()),
            "under 3 s",
            killed.answered().toMillis() < 3000),
        Line.kept(
            "import of 10,000 rows, killed twice: ended",
            killed.ended() + " after " + seconds(killed.took()),
            "10,000",
            killed.ended() == MANY),
        Line.kept(
            "import of 10,000 rows, killed twice: normalised twice",
            Long.toString(killed.completedTwice()),
            "0",
            killed.completedTwice() == 0),
        Line.told(
            "rows a request of the model, of 12 at most",
            String.format(Locale.ROOT, "%.1f", (double) rate.modelRows() / rate.modelRequests())),
        Line.atLeast(
            "rows a minute, an answer of the model taking 2 s",
            String.format(Locale.ROOT, "%.0f", rate.perMinute()),
            ratio,
            1,
            "S3's 30"));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  private static Result trial(String name, Duration thinking, int rows, int kills)
      throws InterruptedException {
    Path work = Stack.WORK.resolve("imports-" + name);
    StackOptions options =
        FaultStack.impatient(Stack.PACKAGE, work, FaultStack.SHORT_LEASE).withThinking(thinking);
    try (LocalStack stack = LocalStack.start(options)) {
      return new ImportTrial(stack).run(rows, kills, PATIENCE);
    }
  }
}
