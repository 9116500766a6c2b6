package app.smartdocs.certification;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.Thresholds;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EraseSuiteTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

  private final FakeSuites suites = new FakeSuites();
  private final List<JobId> sent = new ArrayList<>();

  private Suite kept() {
    Suite suite =
        new Suite(
            new SuiteId(UuidCreator.getTimeOrderedEpoch()),
            "notas",
            "Notas",
            null,
            "f",
            new Expectations(Map.of(), Thresholds.USUAL),
            1,
            "ana",
            NOW);
    Document document =
        new Document(
            new DocumentId(UuidCreator.getTimeOrderedEpoch()),
            Document.SAMPLES,
            "a.pdf",
            DocumentFormat.PDF,
            1,
            "0",
            1,
            NOW);
    assertThat(
            suites.record(
                suite,
                List.of(new SuiteSample(1, document, "a.pdf", null, "{}")),
                Set.of(document.id())))
        .isTrue();
    return suite;
  }

  private EraseSuite erase(Dispatch dispatch) {
    return new EraseSuite(suites, dispatch, UuidCreator::getTimeOrderedEpoch, () -> NOW);
  }

  @Test
  void itsContentIsErasedByJobsThatAreSentAtOnce() {
    Dispatch dispatch =
        new Dispatch(
            (kind, id, delay) -> {
              assertThat(kind).isEqualTo(JobKind.CLEANUP);
              sent.add(id);
            });

    assertThat(erase(dispatch).run(kept().id(), "ana")).isTrue();

    assertThat(sent).hasSize(1);
    assertThat(suites.all()).isEmpty();
  }

  /** The jobs are kept with the rows, and the sweep sends what was not. */
  @Test
  void storageThatDoesNotAnswerDelaysNothingButTheContent() {
    Dispatch broken =
        new Dispatch(
            (kind, id, delay) -> {
              throw new IllegalStateException("storage does not answer");
            });

    assertThat(erase(broken).run(kept().id(), "ana")).isTrue();

    assertThat(suites.all()).isEmpty();
  }

  @Test
  void aSuiteThatIsNotThereIsNotErased() {
    Suite suite = kept();
    Dispatch dispatch = new Dispatch((kind, id, delay) -> sent.add(id));
    assertThat(erase(dispatch).run(suite.id(), "ana")).isTrue();

    assertThat(erase(dispatch).run(suite.id(), "ana")).isFalse();
  }
}
