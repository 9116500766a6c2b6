package app.smartdocs.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/operations.md} tells the truth about what is logged. */
final class OperationsDocumentTest {
  private static Set<String> found(String text, String regex) {
    return Pattern.compile(regex, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyEventStandsInItsTable() throws IOException {
    String document = Files.readString(Path.of("docs", "operations.md"));
    int begin = document.indexOf("## What is logged");
    String table = document.substring(begin, document.indexOf("\n## ", begin));

    assertThat(
            found(
                table, "`([A-Z][a-z]+(?:[A-Z][a-z]+)+)`(?=[^|]*\\| (?:information|warning|error))"))
        .isEqualTo(found(Sources.main(), "LogLine\\.of\\(\"(\\w+)\"\\)"));
  }
}
