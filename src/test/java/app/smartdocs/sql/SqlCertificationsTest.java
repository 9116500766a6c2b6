package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.SampleReading;
import app.smartdocs.certification.SampleReadings;
import app.smartdocs.job.Claim;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlCertificationsTest extends CertificationStage {
  SqlCertificationsTest(TestDatabases.Named target) {
    super(target);
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
