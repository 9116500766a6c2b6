package app.smartdocs.certification;

import static app.smartdocs.certification.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.job.Dispatch;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecertifyTest {
  private static final Instant SOON = NOW.plus(Duration.ofDays(3));
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));

  private final FakeSuites suites = new FakeSuites();
  private final FakeCertifications certifications = new FakeCertifications();
  private final FakeCertificates certificates = new FakeCertificates(certifications);
  private final Map<String, String> versions = new HashMap<>(Map.of("notas-v1", "monday"));
  private final Suite suite = Examples.suite("f", 1);
  private Instant now = NOW;

  private void keepSuite() {
    assertThat(suites.record(suite, List.of(Examples.sample(1, "one", Examples.LABEL)), Set.of()))
        .isTrue();
  }

  private Certification held(String model, @Nullable String version, Instant until) {
    Certification held = Examples.certification(suite, model, version, 3, Examples.findings(until));
    certificates.ended.add(held);
    return held;
  }

  /** A model by the name of silent is one that the service does not answer for. */
  private Optional<String> version(String model) {
    if (model.equals("silent")) {
      throw new IllegalStateException("the service does not answer");
    }
    return Optional.ofNullable(versions.get(model));
  }

  private void run(Duration before) {
    new Recertify(
            certificates,
            new StartCertification(
                suites,
                certifications,
                new Dispatch((kind, id, delay) -> {}),
                UuidCreator::getTimeOrderedEpoch,
                () -> now),
            this::version,
            before,
            () -> now)
        .run();
  }

  private void run() {
    run(Duration.ofDays(7));
  }

  @Test
  void whatIsDueIsStartedAsItWasTheLastTime() {
    keepSuite();
    Certification last = held("notas-v1", "monday", SOON);

    run();

    assertThat(certifications.all())
        .singleElement()
        .satisfies(
            started -> {
              assertThat(started.scheduled()).isTrue();
              assertThat(started.modelId()).isEqualTo("notas-v1");
              assertThat(started.suite()).isEqualTo(suite);
              assertThat(started.repeats()).isEqualTo(3);
              assertThat(started.createdBy()).isEqualTo(last.createdBy());
            });
    assertThat(certifications.planned).hasSize(3);
    assertThat(certificates.revoked).isEmpty();
  }

  @Test
  void whatIsDueIsStartedOnceThoughItIsLookedForEachNight() {
    keepSuite();
    var unused = held("notas-v1", "monday", SOON);

    run();
    now = NOW.plus(Duration.ofDays(1));
    run();

    assertThat(certifications.all()).hasSize(1);
  }

  @Test
  void whatIsNotDueIsNotStarted() {
    keepSuite();
    var unused = held("notas-v1", "monday", LATER);

    run();

    assertThat(certifications.all()).isEmpty();
    assertThat(certificates.revoked).isEmpty();
  }

  @Test
  void theNewestVersionOfTheSuiteIsTheOneThatTests() {
    keepSuite();
    var unused = held("notas-v1", "monday", SOON);
    Suite grown = Examples.suite("g", 1);
    assertThat(suites.record(grown, List.of(Examples.sample(1, "two", Examples.LABEL)), Set.of()))
        .isTrue();

    run();

    assertThat(certifications.all()).extracting(Certification::suite).containsExactly(grown);
  }

  @Test
  void aModelThatWasBuiltAnewLosesItsCertificateAndIsTestedAtOnce() {
    keepSuite();
    Certification held = held("notas-v1", "sunday", LATER);

    run();

    assertThat(certificates.revoked).isEqualTo(Map.of(held.id(), NOW));
    assertThat(certifications.all()).extracting(Certification::modelId).containsExactly("notas-v1");
  }

  @Test
  void aModelThatIsGoneLosesItsCertificateAndIsNotTested() {
    keepSuite();
    versions.clear();
    Certification held = held("notas-v1", "monday", SOON);

    run();

    assertThat(certificates.revoked).isEqualTo(Map.of(held.id(), NOW));
    assertThat(certifications.all()).isEmpty();
  }

  @Test
  void aModelThatTheServiceDoesNotAnswerForKeepsItsCertificateAndTheOthersAreChecked() {
    keepSuite();
    var unused = held("silent", "monday", LATER);
    Certification changed = held("notas-v1", "sunday", LATER);

    run();

    assertThat(certificates.revoked).isEqualTo(Map.of(changed.id(), NOW));
  }

  @Test
  void aModelThatTheServiceDoesNotAnswerForIsTestedWhenItIsDue() {
    keepSuite();
    var unused = held("silent", "monday", SOON);

    run();

    assertThat(certifications.all()).extracting(Certification::modelId).containsExactly("silent");
  }

  @Test
  void aCertificateOfNoKnownVersionIsLeftAsItIs() {
    keepSuite();
    var unused = held("notas-v1", null, LATER);
    versions.clear();

    run();

    assertThat(certificates.revoked).isEmpty();
  }

  @Test
  void whereTheSuiteIsGoneNothingIsStarted() {
    var unused = held("notas-v1", "monday", SOON);

    run();

    assertThat(certifications.all()).isEmpty();
    assertThat(certifications.planned).isEmpty();
    assertThat(certificates.revoked).isEmpty();
  }

  @Test
  void whereTheSuiteGoesWhileItIsStartedNothingIsStarted() {
    keepSuite();
    certifications.suiteGone = true;
    var unused = held("notas-v1", "monday", SOON);

    run();

    assertThat(certifications.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 3", "7, 7", "30, 7"})
  void aTestThatCameToNothingIsRepeatedAfterAsManyDaysAWeekAtMost(int before, int again) {
    run(Duration.ofDays(before));

    assertThat(certificates.triedSince)
        .isEqualTo(NOW.minus(Duration.ofDays(again)).plus(Duration.ofHours(1)));
  }
}
