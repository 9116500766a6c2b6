package app.smartdocs.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, as people call it. */
final class CostTest {
  private static final Pattern RUN =
      Pattern.compile("```text\\n\\$ \\./smartdocs cost ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

  private record Answer(int code, String said, String complained) {}

  private static Answer run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Cost.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Answer(code, out.toString(), err.toString());
  }

  private static JsonNode json(String... words) throws IOException {
    String[] all = List.of(words).toArray(new String[words.length + 1]);
    all[words.length] = "--json";
    Answer answer = run(all);
    assertThat(answer.complained()).isEmpty();
    return new ObjectMapper().readTree(answer.said());
  }

  @Test
  void itTellsWhatThereIsToAsk() {
    assertThat(run("help").said()).contains("--documents", "--no-free-grant", "docs/cost.md");
    assertThat(run("help").code()).isZero();
    assertThat(run("--help").said()).isEqualTo(run("help").said());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--documents=-1 | --documents must be from 0 to 10,000,000",
        "--documents=many | '--documents'",
        "--documents | Missing required parameter",
        "--pages=0 | --pages must be from 1 to 2,000",
        "--model=prebuilt-horoscope | no prebuilt model prebuilt-horoscope",
        "--size-mb=0 | --size-mb must be more than 0",
        "--region=mars | there are prices of brazilsouth, eastus2 alone",
        "--database=oracle | expected one of [SQL, POSTGRESQL]",
        "--memory-mb=1024 | --memory-mb must be 512, 2048 or 4096",
        "--auto-pause-minutes=14 | --auto-pause-minutes must be from 15",
        "--currency=BRL | needs --rate",
        "--rate=5.4 | --rate goes with --currency",
        "--bogus | Unknown option",
        "more | Unmatched argument"
      })
  void whatItCannotUnderstandItSays(String words, String complaint) {
    Answer answer = run(words);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.complained()).startsWith("smartdocs: ").contains(complaint);
    assertThat(answer.said()).isEmpty();
  }

  @Test
  void whatIsShownAddsUp() throws IOException {
    JsonNode report =
        json(
            "--documents",
            "1234",
            "--model",
            "prebuilt-read",
            "--currency",
            "BRL",
            "--rate",
            "5.4");

    for (String system : List.of("smartDocs", "smartDocsIdle", "worker", "workerIdle")) {
      BigDecimal sum =
          StreamSupport.stream(report.get("lines").spliterator(), false)
              .map(line -> line.at("/amounts/" + system).asText("0"))
              .filter(amount -> !amount.isEmpty())
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(new BigDecimal(report.at("/total/" + system).asText()))
          .as(system)
          .isEqualByComparingTo(sum);
    }
  }

  @Test
  void aMonthWithoutDocumentsHasNothingToShareItsCosts() throws IOException {
    assertThat(json("--documents", "0").has("perDocument")).isFalse();
    assertThat(json("--documents", "1").has("perDocument")).isTrue();
  }

  @Test
  void itWarnsOfWhatKeepsTheDatabaseAwake() {
    assertThat(run().said()).contains("keeps it awake");
    assertThat(run("--database-asked-all-day").said()).contains("it never sleeps, which costs");
    assertThat(run("--always-ready", "1").said())
        .contains("Without instances that are always ready");
    assertThat(run("--database", "postgresql").said()).doesNotContain("awake");
  }

  @Test
  void theDocumentShowsWhatIsPrintedToday() throws IOException {
    String document = Files.readString(Path.of("docs", "cost.md"));
    List<MatchResult> runs = RUN.matcher(document).results().toList();

    assertThat(runs).hasSize(4);
    for (MatchResult shown : runs) {
      assertThat(run(shown.group(1).split(" ")).said())
          .as("./smartdocs cost " + shown.group(1))
          .isEqualTo(shown.group(2));
    }
  }
}
