package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications.Planned;
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
import app.smartdocs.job.Lease;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Suites, certifications and their readings, for tests of how they are kept. */
abstract class CertificationStage {
  static final Expectations EXPECTATIONS =
      new Expectations(Map.of("Total", FieldType.CURRENCY), Thresholds.USUAL);
  static final Duration LEASE = Duration.ofMinutes(1);

  final SqlSuites suites;
  final SqlCertifications certifications;
  final SqlCertificates certificates;
  final SqlSampleReadings readings;
  final SqlDocuments documents;
  final SqlJobs jobs;
  Instant ended = NOW;
  final String name = "s-" + UUID.randomUUID().toString().substring(0, 8);
  final String model = "modelo-" + UUID.randomUUID().toString().substring(0, 8);

  CertificationStage(TestDatabases.Named target) {
    Database database = target.database();
    Journal journal = new Journal(UuidCreator::getTimeOrderedEpoch, false);
    this.jobs = new SqlJobs(database, journal, UUID::randomUUID);
    this.suites = new SqlSuites(database);
    this.certifications = new SqlCertifications(database, jobs);
    this.certificates = new SqlCertificates(database);
    this.readings = new SqlSampleReadings(database, journal);
    this.documents = new SqlDocuments(database, jobs);
  }

  Suite suite(int samples) {
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

  static SuiteSample sample(int position) {
    return new SuiteSample(
        position,
        Samples.document(Document.SAMPLES, position + ".pdf"),
        "notas/" + position + ".pdf",
        position % 2 == 0 ? "scanned" : null,
        "{\"fields\":{\"Total\":" + position + ".5}}");
  }

  static Set<DocumentId> ids(List<SuiteSample> samples) {
    return samples.stream().map(each -> each.document().id()).collect(Collectors.toSet());
  }

  Suite recorded(int samples) {
    Suite suite = suite(samples);
    List<SuiteSample> labelled = new ArrayList<>();
    for (int i = 1; i <= samples; i++) {
      labelled.add(sample(i));
    }
    assertThat(suites.record(suite, labelled, ids(labelled))).isTrue();
    return suite;
  }

  static Job lead() {
    return Job.accepted(
        new JobId(UuidCreator.getTimeOrderedEpoch()),
        JobKind.CERTIFICATION,
        UuidCreator.getTimeOrderedEpoch(),
        "ana",
        NOW);
  }

  Certification planned(Suite suite, int repeats, boolean scheduled, Job lead) {
    return new Certification(
        new CertificationId(lead.subjectId()),
        suite,
        model,
        null,
        repeats,
        lead.id(),
        "ana",
        NOW,
        scheduled,
        null);
  }

  Certification started(Suite suite, int repeats) {
    return started(suite, repeats, false);
  }

  Certification started(Suite suite, int repeats, boolean scheduled) {
    Job lead = lead();
    Certification certification = planned(suite, repeats, scheduled, lead);
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

  Lease claimed(JobId job) {
    Claim claim = jobs.claim(job, NOW, LEASE);
    assertThat(claim).isInstanceOf(Claim.Granted.class);
    return ((Claim.Granted) claim).lease();
  }

  /** Each ends a second after the one before. */
  Findings findings(String verdict, Instant expires) {
    ended = ended.plusSeconds(1);
    return new Findings(verdict, "{\"r\":1}", "{\"c\":1}", null, ended, expires, null);
  }

  Certification ended(Suite suite, String verdict, Instant expires) {
    Certification certification = started(suite, 1);
    Lease lease = claimed(certification.job());
    assertThat(certifications.conclude(lease, certification, findings(verdict, expires))).isTrue();
    return certification;
  }
}
