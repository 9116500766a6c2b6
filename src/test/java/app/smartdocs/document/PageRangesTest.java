package app.smartdocs.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageRangesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1|1|1", "1-3,5|1-3,5|4|5", " 2 - 4 , 3 |2-4,3|3|4", "7-7|7|1|7", "5,1|5,1|2|5"})
  void pagesAndAscendingRangesAreRead(String text, String canonical, int count, int last) {
    PageRanges pages = PageRanges.parse(text).orElseThrow();

    assertThat(pages).hasToString(canonical);
    assertThat(pages.count()).isEqualTo(count);
    assertThat(pages.last()).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "0", "5-2", "abc", "1-", "-3", "1,,2", "1;2", "1-2-3", "1e3", "٣"})
  void anythingElseIsNot(String text) {
    assertThat(PageRanges.parse(text)).isEmpty();
  }

  @Test
  void aListThatGoesOnForEverIsNotReadAtAll() {
    assertThat(PageRanges.parse("1,".repeat(1000) + "1")).isEmpty();
  }
}
