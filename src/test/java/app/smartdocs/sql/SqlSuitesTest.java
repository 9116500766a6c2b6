package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Suite;
import app.smartdocs.certification.SuiteId;
import app.smartdocs.certification.SuiteSample;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlSuitesTest extends CertificationStage {
  SqlSuitesTest(TestDatabases.Named target) {
    super(target);
  }

  @Test
  void aSuiteComesBackAsItWasKeptAndOnlyOnce() {
    Suite suite = recorded(3);
    Suite twin =
        new Suite(
            new SuiteId(UuidCreator.getTimeOrderedEpoch()),
            name,
            "Outro",
            null,
            suite.fingerprint(),
            EXPECTATIONS,
            1,
            "rui",
            NOW);
    List<SuiteSample> other = List.of(sample(1));

    assertThat(suites.record(twin, other, ids(other))).isFalse();

    assertThat(suites.find(suite.id())).contains(suite);
    assertThat(suites.find(twin.id())).isEmpty();
    assertThat(suites.latest(name)).contains(suite);
    assertThat(suites.findByFingerprint(suite.fingerprint())).contains(suite);
    assertThat(suites.samples(suite.id()))
        .extracting(SuiteSample::position, SuiteSample::name, SuiteSample::kind)
        .containsExactly(
            tuple(1, "notas/1.pdf", null),
            tuple(2, "notas/2.pdf", "scanned"),
            tuple(3, "notas/3.pdf", null));
  }

  @Test
  void aVersionTakesOnlyItsOwnDocumentsWithIt() {
    Suite first = recorded(2);
    List<SuiteSample> samples = new ArrayList<>(suites.samples(first.id()));
    SuiteSample added = sample(3);
    samples.add(added);
    Suite grown = suite(3);
    assertThat(suites.grow(first.id(), grown, samples, Set.of(added.document().id()))).isTrue();

    assertThat(removed(grown)).contains(Set.of(added.document().id()));

    assertThat(suites.samples(first.id())).hasSize(2);
    assertThat(removed(grown)).isEmpty();
    assertThat(removed(first)).contains(ids(samples.subList(0, 2)));
    Scope scope = Scope.ownedBy(Document.SAMPLES);
    assertThat(ids(samples)).noneMatch(id -> documents.findDocument(id, scope).isPresent());
  }

  /** Removes it, and says of which documents the content is to go; the jobs for it are kept. */
  private Optional<Set<DocumentId>> removed(Suite suite) {
    return suites
        .remove(
            suite.id(),
            id ->
                Job.accepted(
                    new JobId(UuidCreator.getTimeOrderedEpoch()),
                    JobKind.CLEANUP,
                    id.value(),
                    "ana",
                    NOW))
        .map(
            cleanups -> {
              assertThat(cleanups)
                  .allSatisfy(
                      each ->
                          assertThat(jobs.claim(each.id(), NOW, LEASE))
                              .isInstanceOf(Claim.Granted.class));
              return cleanups.stream()
                  .map(each -> new DocumentId(each.subjectId()))
                  .collect(Collectors.toSet());
            });
  }

  @Test
  void onlyTheNewestVersionOfASuiteGrows() {
    Suite first = recorded(1);
    Suite second = suite(1);
    assertThat(suites.grow(first.id(), second, suites.samples(first.id()), Set.of())).isTrue();
    List<SuiteSample> samples = List.of(sample(1));

    assertThat(suites.grow(first.id(), suite(1), samples, ids(samples))).isFalse();

    assertThat(suites.latest(name)).contains(second);
    assertThat(documents.findDocument(samples.get(0).document().id(), Scope.everyone())).isEmpty();
    assertThat(suites.grow(second.id(), suite(1), samples, ids(samples))).isTrue();
    assertThat(suites.grow(suite(1).id(), suite(1), samples, Set.of())).isFalse();
  }

  @Test
  void ofManyWhoGrowAVersionAtOnceOneDoes() throws InterruptedException {
    Suite first = recorded(1);
    List<SuiteSample> samples = suites.samples(first.id());
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Boolean>> growths =
          Collections.nCopies(8, () -> suites.grow(first.id(), suite(1), samples, Set.of()));
      assertThat(crowd.invokeAll(growths).stream().filter(SqlSuitesTest::isTrue)).hasSize(1);
    } finally {
      crowd.shutdownNow();
    }
  }

  private static boolean isTrue(Future<Boolean> answer) {
    try {
      return answer.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Neither is it removed under a certification, nor does anything fail. */
  @Test
  void aSuiteThatIsRemovedWhileACertificationStartsIsEitherGoneOrInUse()
      throws InterruptedException {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 20; i++) {
        Suite suite = recorded(1);
        Job lead = lead();
        Certification certification = planned(suite, 1, false, lead);

        List<Future<Boolean>> answers =
            both.invokeAll(
                List.of(
                    () -> certifications.record(certification, lead, List.of()),
                    () -> removed(suite).isPresent()));

        assertThat(isTrue(answers.get(0))).isNotEqualTo(isTrue(answers.get(1)));
        assertThat(suites.find(suite.id()).isPresent()).isEqualTo(isTrue(answers.get(0)));
      }
    } finally {
      both.shutdownNow();
    }
  }

  @Test
  void aSampleThatWasReadBesideCertificationsGoesWithItsSuite() {
    Suite suite = recorded(1);
    Document document = suites.samples(suite.id()).get(0).document();
    assertThat(documents.addReading(document.id(), Samples.reading(document))).isTrue();

    assertThat(removed(suite)).contains(Set.of(document.id()));

    assertThat(documents.readings(document.id(), Scope.everyone())).isEmpty();
  }

  @Test
  void aSampleIsFoundBeforeItIsRead() {
    Document document = suites.samples(recorded(1).id()).get(0).document();

    assertThat(documents.findDocument(document.id(), Scope.ownedBy(Document.SAMPLES)))
        .contains(document);
    assertThat(documents.findDocument(document.id(), Scope.ownedBy("ana"))).isEmpty();
    assertThat(documents.find(document.id(), Scope.everyone())).isEmpty();
  }

  @Test
  void aSuiteThatACertificationRestsOnStays() {
    Suite suite = recorded(1);
    Certification certification = ended(suite, "REJECTED", NOW.plusSeconds(60));

    assertThat(removed(suite)).isEmpty();

    assertThat(certifications.remove(certification.id())).isTrue();
    assertThat(removed(suite)).isPresent();
  }

  @Test
  void nothingIsStartedOnASuiteThatIsGone() {
    Suite suite = recorded(1);
    assertThat(removed(suite)).isPresent();
    Job lead = lead();
    Certification certification = planned(suite, 1, false, lead);

    assertThat(certifications.record(certification, lead, List.of())).isFalse();

    assertThat(certifications.find(certification.id())).isEmpty();
  }
}
