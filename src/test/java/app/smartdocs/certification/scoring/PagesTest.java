package app.smartdocs.certification.scoring;

import static app.smartdocs.certification.scoring.Sample.INVOICE;
import static app.smartdocs.certification.scoring.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PagesTest {
  private static List<Integer> pages(@Nullable Integer labelled, @Nullable Integer ofDocument) {
    SampleScore score =
        ScoreSample.score(
            INVOICE,
            new Label(labelled, Map.of(), Map.of(), List.of(), null),
            json("{'pages':[{},{},{}]}"),
            ofDocument);
    return List.of(score.pagesExpected(), score.pagesRead());
  }

  @Test
  void theLabelSaysHowManyPagesThereAre() {
    assertThat(pages(4, 5)).containsExactly(4, 3);
  }

  @Test
  void whereTheLabelDoesNotSayItTheDocumentDoes() {
    assertThat(pages(null, 100)).containsExactly(100, 3);
    assertThat(
            ScoreSample.missed(INVOICE, new Label(null, Map.of(), Map.of(), List.of(), null), 100)
                .pagesExpected())
        .isEqualTo(100);
  }

  @Test
  void morePagesThanThereAreAreNoMerit() {
    assertThat(pages(2, null)).containsExactly(2, 2);
  }

  @Test
  void whereNobodyKnowsNoneIsExpected() {
    assertThat(pages(null, null)).containsExactly(0, 0);
  }
}
