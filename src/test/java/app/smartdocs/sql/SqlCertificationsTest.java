package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications.Planned;
import app.smartdocs.certification.Expectations;
import app.smartdocs.certification.FieldType;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.Suite;
import app.smartdocs.certification.SuiteId;
import app.smartdocs.certification.SuiteSample;
import app.smartdocs.certification.Thresholds;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  private final SqlDocuments documents;
  private final SqlJobs jobs;
  private final String name = "s-" + UUID.randomUUID().toString().substring(0, 8);
  private final String model = "modelo-" + UUID.randomUUID().toString().substring(0, 8);

  SqlCertificationsTest(TestDatabases.Named target) {
    Database database = target.database();
    this.jobs =
        new SqlJobs(
            database, new Journal(UuidCreator::getTimeOrderedEpoch, false), UUID::randomUUID);
    this.suites = new SqlSuites(database);
    this.certifications = new SqlCertifications(database, jobs);
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
    CertificationId id = new CertificationId(UuidCreator.getTimeOrderedEpoch());
    Job lead =
        Job.accepted(
            new JobId(UuidCreator.getTimeOrderedEpoch()),
            JobKind.CERTIFICATION,
            id.value(),
            "ana",
            NOW);
    Certification certification =
        new Certification(id, suite, model, repeats, lead.id(), "ana", NOW, false, null);
    List<Planned> readings = new ArrayList<>();
    for (int repeat = 1; repeat <= repeats; repeat++) {
      for (SuiteSample sample : suites.samples(suite.id())) {
        readings.add(
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
    assertThat(certifications.record(certification, lead, readings)).isTrue();
    return certification;
  }

  private Lease claimed(JobId job) {
    Claim claim = jobs.claim(job, NOW, LEASE);
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return ((Claim.Granted) claim).lease();
  }

  private static Findings findings(String verdict, Instant expires) {
    return new Findings(verdict, "{\"r\":1}", "{\"c\":1}", null, NOW, expires);
  }

  private Certification ended(Suite suite, String verdict, Instant expires) {
    Certification certification = started(suite, 1);
    Lease lease = claimed(certification.job());
    assertThat(certifications.conclude(lease, certification.id(), findings(verdict, expires)))
        .isTrue();
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
    assertThat(suites.record(grown, samples, Set.of(added.document().id()))).isTrue();

    assertThat(suites.remove(grown.id())).contains(List.of(added.document().id()));

    assertThat(suites.samples(first.id())).hasSize(2);
    assertThat(suites.remove(grown.id())).isEmpty();
    assertThat(suites.remove(first.id()).orElseThrow())
        .containsExactlyInAnyOrderElementsOf(ids(samples.subList(0, 2)));
    Scope scope = Scope.ownedBy(Document.SAMPLES);
    assertThat(ids(samples)).noneMatch(id -> documents.find(id, scope).isPresent());
  }

  @Test
  void aSuiteThatACertificationRestsOnStays() {
    Suite suite = recorded(1);
    Certification certification = ended(suite, "REJECTED", NOW.plusSeconds(60));

    assertThat(suites.remove(suite.id())).isEmpty();

    assertThat(certifications.remove(certification.id())).isTrue();
    assertThat(suites.remove(suite.id())).isPresent();
  }

  @Test
  void nothingIsStartedOnASuiteThatIsGone() {
    Suite suite = recorded(1);
    assertThat(suites.remove(suite.id())).isPresent();
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
            new Certification(id, suite, model, 1, lead.id(), "ana", NOW, false, null),
            lead,
            List.of());

    assertThat(kept).isFalse();
    assertThat(certifications.find(id)).isEmpty();
  }

  @Test
  void readingsComeSampleBySampleAndAreSentOnce() {
    Certification certification = started(recorded(3), 2);

    List<SampleReading> readings = certifications.readings(certification.id(), 1, 3);

    assertThat(readings)
        .extracting(each -> each.sample().position() + "/" + each.repeat())
        .containsExactly("1/2", "2/1", "2/2");
    assertThat(certifications.progress(certification.id())).isEqualTo(Map.of(JobStatus.PENDING, 6));
    List<JobId> unsent = certifications.unsent(certification.id(), 4);
    assertThat(unsent).hasSize(4);
    certifications.noteSent(certification.id(), unsent, NOW.plusSeconds(60));
    assertThat(certifications.unsent(certification.id(), 10))
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

    assertThat(certifications.conclude(lost, certification.id(), findings)).isFalse();
    assertThat(certifications.find(certification.id()).orElseThrow().findings()).isNull();
    assertThat(certifications.conclude(lease, certification.id(), findings)).isTrue();
    assertThat(certifications.conclude(lease, certification.id(), findings("REJECTED", NOW)))
        .isFalse();

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
    assertThat(certifications.newest(null, model, 10))
        .extracting(Certification::id)
        .containsExactly(rejected.id(), undecided.id(), certified.id());
    assertThat(certifications.newest(undecided.id(), model, 10)).hasSize(1);
  }

  @Test
  void whatIsUnderWayIsNotRemoved() {
    Certification certification = started(recorded(1), 1);

    assertThat(certifications.remove(certification.id())).isFalse();
    assertThat(jobs.claim(certification.job(), NOW, LEASE)).isInstanceOf(Claim.Granted.class);
    assertThat(certifications.remove(certification.id())).isFalse();

    assertThat(certifications.readings(certification.id(), 0, 10)).hasSize(1);
  }
}
