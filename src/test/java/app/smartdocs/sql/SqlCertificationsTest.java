package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications.Planned;
import app.smartdocs.certification.Certifications.Wanted;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.certification.Suite;
import app.smartdocs.certification.SuiteId;
import app.smartdocs.certification.SuiteSample;
import app.smartdocs.certification.scoring.Expectations;
import app.smartdocs.certification.scoring.FieldType;
import app.smartdocs.certification.scoring.Thresholds;
import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Claim;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import app.smartdocs.job.Scope;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
final class SqlCertificationsTest {
  private static final Expectations EXPECTATIONS =
      new Expectations(Map.of("Total", FieldType.CURRENCY), Thresholds.USUAL);
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final SqlSuites suites;
  private final SqlCertifications certifications;
  private final SqlSampleReadings readings;
  private final SqlDocuments documents;
  private final SqlJobs jobs;
  private Instant ended = NOW;
  private final String name = "s-" + UUID.randomUUID().toString().substring(0, 8);
  private final String model = "modelo-" + UUID.randomUUID().toString().substring(0, 8);

  SqlCertificationsTest(TestDatabases.Named target) {
    Database database = target.database();
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.suites = new SqlSuites(database);
    this.certifications = new SqlCertifications(database, jobs);
    this.readings = new SqlSampleReadings(database, journal);
    this.documents = new SqlDocuments(database, jobs);
  }

  private Suite suite(int samples) {
    return new Suite(
        new SuiteId(UuidCreator.getTimeOrderedEpoch()),
        name,
        "Notas à mão",
        "prebuilt-invoice",
        UUID.randomUUID().toString(),
        EXPECTATIONS,
        samples,
        "ana",
        NOW);
  }

  private static SuiteSample sample(int position) {
    return new SuiteSample(
        position,
        Samples.document(Document.SAMPLES, position + ".pdf"),
        "notas/" + position + ".pdf",
        position % 2 == 0 ? "scanned" : null,
        "{\"fields\":{\"Total\":" + position + ".5}}");
  }

  private static Set<DocumentId> ids(List<SuiteSample> samples) {
    return samples.stream().map(each -> each.document().id()).collect(Collectors.toSet());
  }

  private Suite recorded(int samples) {
    Suite suite = suite(samples);
    List<SuiteSample> labelled = new ArrayList<>();
    for (int i = 1; i <= samples; i++) {
      labelled.add(sample(i));
    }
    assertThat(suites.record(suite, labelled, ids(labelled))).isTrue();
    return suite;
  }

  private Certification started(Suite suite, int repeats) {
    return started(suite, repeats, false);
  }

  private Certification started(Suite suite, int repeats, boolean scheduled) {
    CertificationId id = new CertificationId(UuidCreator.getTimeOrderedEpoch());
    Job lead =
        Job.accepted(
            new JobId(UuidCreator.getTimeOrderedEpoch()),
            JobKind.CERTIFICATION,
            id.value(),
            "ana",
            NOW);
    Certification certification =
        new Certification(id, suite, model, null, repeats, lead.id(), "ana", NOW, scheduled, null);
    List<Planned> planned = new ArrayList<>();
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (SuiteSample sample : suites.samples(suite.id())) {
        planned.add(
            new Planned(
                sample,
                repeat,
                Job.accepted(
                    new JobId(UuidCreator.getTimeOrderedEpoch()),
                    JobKind.SAMPLE,
                    sample.document().id().value(),
                    Document.SAMPLES,
                    NOW)));
      }
    }
    assertThat(certifications.record(certification, lead, planned)).isTrue();
    return certification;
  }

  private Lease claimed(JobId job) {
    Claim claim = jobs.claim(job, NOW, LEASE);
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return ((Claim.Granted) claim).lease();
  }

  /** Each ends a second after the one before. */
  private Findings findings(String verdict, Instant expires) {
    ended = ended.plusSeconds(1);
    return new Findings(verdict, "{\"r\":1}", "{\"c\":1}", null, ended, expires, null);
  }

  private Certification ended(Suite suite, String verdict, Instant expires) {
    Certification certification = started(suite, 1);
    Lease lease = claimed(certification.job());
    assertThat(certifications.conclude(lease, certification, findings(verdict, expires))).isTrue();
    return certification;
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
      assertThat(crowd.invokeAll(growths).stream().filter(SqlCertificationsTest::isTrue))
          .hasSize(1);
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
        CertificationId id = new CertificationId(UuidCreator.getTimeOrderedEpoch());
        Job lead =
            Job.accepted(
                new JobId(UuidCreator.getTimeOrderedEpoch()),
                JobKind.CERTIFICATION,
                id.value(),
                "ana",
                NOW);
        Certification certification =
            new Certification(id, suite, model, null, 1, lead.id(), "ana", NOW, false, null);

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
    CertificationId id = new CertificationId(UuidCreator.getTimeOrderedEpoch());
    Job lead =
        Job.accepted(
            new JobId(UuidCreator.getTimeOrderedEpoch()),
            JobKind.CERTIFICATION,
            id.value(),
            "ana",
            NOW);

    boolean kept =
        certifications.record(
            new Certification(id, suite, model, null, 1, lead.id(), "ana", NOW, false, null),
            lead,
            List.of());

    assertThat(kept).isFalse();
    assertThat(certifications.find(id)).isEmpty();
  }

  @Test
  void readingsComeSampleBySampleAndAreSentOnce() {
    Certification certification = started(recorded(3), 2);

    List<SampleReading> page = readings.page(certification.id(), 1, 3);

    assertThat(page)
        .extracting(each -> each.sample().position() + "/" + each.repeat())
        .containsExactly("1/2", "2/1", "2/2");
    assertThat(readings.progress(certification.id())).isEqualTo(Map.of(JobStatus.PENDING, 6));
    List<JobId> unsent = readings.unsent(certification.id(), 4);
    assertThat(unsent).hasSize(4);
    readings.noteSent(certification.id(), unsent, NOW.plusSeconds(60));
    assertThat(readings.unsent(certification.id(), 10))
        .hasSize(2)
        .doesNotContainAnyElementsOf(unsent);
    assertThat(certifications.findByReading(unsent.get(0)).map(Certification::id))
        .contains(certification.id());
  }

  @Test
  void resultsAreKeptWithTheLeaseAloneAndOnce() {
    Certification certification = started(recorded(1), 1);
    Lease lease = claimed(certification.job());
    Lease lost = new Lease(lease.job(), UUID.randomUUID(), lease.until());
    Findings findings = findings("CERTIFIED", NOW.plusSeconds(60));

    assertThat(certifications.conclude(lost, certification, findings)).isFalse();
    assertThat(certifications.find(certification.id()).orElseThrow().findings()).isNull();
    assertThat(certifications.conclude(lease, certification, findings)).isTrue();
    assertThat(certifications.conclude(lease, certification, findings("REJECTED", NOW))).isFalse();

    assertThat(certifications.find(certification.id()).orElseThrow().findings())
        .isEqualTo(findings);
    assertThat(certifications.lead(certification.id()).orElseThrow().status())
        .isEqualTo(JobStatus.COMPLETED);
  }

  @Test
  void aCertificateHoldsUntilItEndsOrTheModelIsRejectedBySuchASuite() {
    Suite suite = recorded(1);
    assertThat(certifications.isCertified(model, NOW)).isFalse();

    Certification certified = ended(suite, "CERTIFIED", NOW.plusSeconds(60));

    assertThat(certifications.isCertified(model, NOW)).isTrue();
    assertThat(certifications.isCertified(model, NOW.plusSeconds(60))).isFalse();
    assertThat(certifications.isCertified("another", NOW)).isFalse();
    Certification undecided = ended(suite, "INCONCLUSIVE", NOW.plusSeconds(60));
    assertThat(certifications.isCertified(model, NOW)).isTrue();
    Certification rejected = ended(recorded(1), "REJECTED", NOW.plusSeconds(60));
    assertThat(certifications.isCertified(model, NOW)).isFalse();
    assertThat(certifications.lastEnded(model, name).map(Certification::id))
        .contains(rejected.id());
    assertThat(certifications.newest(new Wanted(null, model, null), 10))
        .extracting(Certification::id)
        .containsExactly(rejected.id(), undecided.id(), certified.id());
    assertThat(certifications.newest(new Wanted(undecided.id(), model, name), 10)).hasSize(1);
  }

  private Findings found(Certification certification) {
    return Objects.requireNonNull(certifications.find(certification.id()).orElseThrow().findings());
  }

  @Test
  void aRejectionEndsTheCertificatesByTheSameSuiteForGood() {
    Instant later = NOW.plusSeconds(600);
    Certification certified = ended(recorded(1), "CERTIFIED", later);
    Certification rejected = ended(recorded(1), "REJECTED", later);

    Findings old = found(certified);
    assertThat(old.revokedAt()).isEqualTo(ended);
    assertThat(old.certifies(NOW.plusSeconds(30))).isFalse();
    assertThat(certifications.remove(rejected.id())).isTrue();
    assertThat(certifications.isCertified(model, NOW)).isFalse();
  }

  @Test
  void whatEndsLastDecidesNotWhatBeganLast() {
    Suite suite = recorded(1);
    Certification slow = started(suite, 1);
    Certification quick = started(suite, 1);
    Instant later = NOW.plusSeconds(600);
    assertThat(certifications.conclude(claimed(quick.job()), quick, findings("CERTIFIED", later)))
        .isTrue();
    assertThat(certifications.inForce(NOW)).extracting(Certification::id).contains(quick.id());

    assertThat(certifications.conclude(claimed(slow.job()), slow, findings("REJECTED", later)))
        .isTrue();

    assertThat(certifications.isCertified(model, NOW)).isFalse();
    assertThat(certifications.lastEnded(model, name).map(Certification::id)).contains(slow.id());
  }

  @Test
  void aModelThatIsNoMoreTheOneThatWasTestedLosesItsCertificate() {
    Certification certified = ended(recorded(1), "CERTIFIED", NOW.plusSeconds(600));
    certifications.noteModelVersion(certified.id(), "2026-01-01");
    certifications.noteModelVersion(certified.id(), "2026-02-02");

    certifications.revoke(certified.id(), NOW.plusSeconds(5));
    certifications.revoke(certified.id(), NOW.plusSeconds(9));

    Certification now = certifications.find(certified.id()).orElseThrow();
    assertThat(now.modelVersion()).isEqualTo("2026-01-01");
    assertThat(found(certified).revokedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(certifications.isCertified(model, NOW)).isFalse();
  }

  private List<CertificationId> due(Instant triedSince) {
    return certifications.due(NOW.plusSeconds(700), triedSince).stream()
        .filter(each -> each.modelId().equals(model))
        .map(Certification::id)
        .toList();
  }

  @Test
  void aCertificateThatEndsSoonIsDueWhateverCameToNothingSince() {
    Suite suite = recorded(1);
    Certification certified = ended(suite, "CERTIFIED", NOW.plusSeconds(600));
    assertThat(due(NOW)).containsExactly(certified.id());

    Certification underWay = started(suite, 1);
    assertThat(due(NOW)).as("one is under way").isEmpty();

    assertThat(
            certifications.conclude(
                claimed(underWay.job()), underWay, findings("INCONCLUSIVE", NOW.plusSeconds(900))))
        .isTrue();
    assertThat(due(NOW)).as("it proved nothing").containsExactly(certified.id());

    Certification renewed = ended(suite, "CERTIFIED", NOW.plusSeconds(9000));
    assertThat(due(NOW)).as("there is a newer one than %s", renewed.id()).isEmpty();
  }

  @Test
  void whatWasTriedByScheduleIsNotTriedAgainAtOnce() {
    Suite suite = recorded(1);
    Certification certified = ended(suite, "CERTIFIED", NOW.plusSeconds(600));
    Certification tried = started(suite, 1, true);
    assertThat(
            certifications.conclude(
                claimed(tried.job()), tried, findings("INCONCLUSIVE", NOW.plusSeconds(900))))
        .isTrue();

    assertThat(due(NOW.minusSeconds(1))).isEmpty();
    assertThat(due(NOW.plusSeconds(1))).containsExactly(certified.id());
  }

  @Test
  void whatNothingWasPaidForYetIsCalledOff() {
    Certification certification = started(recorded(3), 1);
    List<SampleReading> page = readings.page(certification.id(), 0, 10);
    Lease paid = claimed(page.get(0).job());
    assertThat(jobs.saveOperation(paid, "operation-1", NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(jobs.snooze(paid, NOW, NOW)).isTrue();
    Lease running = claimed(page.get(1).job());

    readings.callOff(certification.id(), "ana", NOW);

    assertThat(readings.progress(certification.id()))
        .isEqualTo(Map.of(JobStatus.PENDING, 1, JobStatus.PROCESSING, 1, JobStatus.CANCELLED, 1));
    assertThat(running.job()).isEqualTo(page.get(1).job());
    assertThat(jobs.claim(page.get(2).job(), NOW, LEASE)).isInstanceOf(Claim.Finished.class);
  }

  @Test
  void theEffortIsThatOfTheReadingsThatCameToAResult() {
    Certification certification = started(recorded(2), 1);
    JobId job = readings.page(certification.id(), 0, 10).get(0).job();
    Lease lease = claimed(job);
    assertThat(jobs.saveOperation(lease, "operation-1", NOW, NOW.plusSeconds(60))).isTrue();
    assertThat(documents.complete(lease, 3, null, NOW.plusSeconds(4))).isTrue();

    SampleReadings.Effort effort = readings.effort(certification.id());

    assertThat(effort.pages()).isEqualTo(3);
    assertThat(effort.times()).containsExactly(Duration.ofSeconds(4));
  }

  @Test
  void whatIsUnderWayIsNotRemoved() {
    Certification certification = started(recorded(1), 1);

    assertThat(certifications.remove(certification.id())).isFalse();
    assertThat(jobs.claim(certification.job(), NOW, LEASE)).isInstanceOf(Claim.Granted.class);
    assertThat(certifications.remove(certification.id())).isFalse();

    assertThat(readings.page(certification.id(), 0, 10)).hasSize(1);
  }
}
