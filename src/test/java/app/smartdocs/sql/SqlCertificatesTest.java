package app.smartdocs.sql;

import static app.smartdocs.sql.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.certification.Certification;
import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.certification.CertificationId;
import app.smartdocs.certification.Certifications.Wanted;
import app.smartdocs.certification.Suite;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("app.smartdocs.sql.TestDatabases#all")
final class SqlCertificatesTest extends CertificationStage {
  SqlCertificatesTest(TestDatabases.Named target) {
    super(target);
  }

  @Test
  void aCertificateHoldsUntilItEndsOrTheModelIsRejectedBySuchASuite() {
    Suite suite = recorded(1);
    assertThat(certificates.isCertified(model, NOW)).isFalse();

    Certification certified = ended(suite, "CERTIFIED", NOW.plusSeconds(60));

    assertThat(certificates.isCertified(model, NOW)).isTrue();
    assertThat(certificates.isCertified(model, NOW.plusSeconds(60))).isFalse();
    assertThat(certificates.isCertified("another", NOW)).isFalse();
    Certification undecided = ended(suite, "INCONCLUSIVE", NOW.plusSeconds(60));
    assertThat(certificates.isCertified(model, NOW)).isTrue();
    Certification rejected = ended(recorded(1), "REJECTED", NOW.plusSeconds(60));
    assertThat(certificates.isCertified(model, NOW)).isFalse();
    assertThat(certificates.lastEnded(model, name).map(Certification::id)).contains(rejected.id());
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
    assertThat(certificates.isCertified(model, NOW)).isFalse();
  }

  @Test
  void whatEndsLastDecidesNotWhatBeganLast() {
    Suite suite = recorded(1);
    Certification slow = started(suite, 1);
    Certification quick = started(suite, 1);
    Instant later = NOW.plusSeconds(600);
    assertThat(certifications.conclude(claimed(quick.job()), quick, findings("CERTIFIED", later)))
        .isTrue();
    assertThat(certificates.inForce(NOW)).extracting(Certification::id).contains(quick.id());

    assertThat(certifications.conclude(claimed(slow.job()), slow, findings("REJECTED", later)))
        .isTrue();

    assertThat(certificates.isCertified(model, NOW)).isFalse();
    assertThat(certificates.lastEnded(model, name).map(Certification::id)).contains(slow.id());
  }

  @Test
  void aModelThatIsNoMoreTheOneThatWasTestedLosesItsCertificate() {
    Certification certified = ended(recorded(1), "CERTIFIED", NOW.plusSeconds(600));
    certifications.noteModelVersion(certified.id(), "2026-01-01");
    certifications.noteModelVersion(certified.id(), "2026-02-02");

    certificates.revoke(certified.id(), NOW.plusSeconds(5));
    certificates.revoke(certified.id(), NOW.plusSeconds(9));

    Certification now = certifications.find(certified.id()).orElseThrow();
    assertThat(now.modelVersion()).isEqualTo("2026-01-01");
    assertThat(found(certified).revokedAt()).isEqualTo(NOW.plusSeconds(5));
    assertThat(certificates.isCertified(model, NOW)).isFalse();
  }

  private List<CertificationId> due(Instant triedSince) {
    return certificates.due(NOW.plusSeconds(700), triedSince).stream()
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
  void aCertificateThatWasRevokedIsDueUntilATestHasComeToSomething() {
    Suite suite = recorded(1);
    Certification certified = ended(suite, "CERTIFIED", NOW.plusSeconds(9000));
    assertThat(due(NOW)).as("it holds for long").isEmpty();
    certificates.revoke(certified.id(), NOW.plusSeconds(5));
    assertThat(due(NOW)).containsExactly(certified.id());

    Certification undecided = ended(suite, "INCONCLUSIVE", NOW.plusSeconds(9000));
    assertThat(due(NOW)).as("%s proved nothing", undecided.id()).containsExactly(certified.id());

    Certification rejected = ended(suite, "REJECTED", NOW.plusSeconds(9000));
    assertThat(due(NOW)).as("%s did", rejected.id()).isEmpty();
  }
}
