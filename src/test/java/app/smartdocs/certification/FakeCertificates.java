package app.smartdocs.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certificates in memory, and which of them were revoked when. */
final class FakeCertificates implements Certificates {
  private final FakeCertifications certifications;
  final List<Certification> ended = new ArrayList<>();
  final Map<CertificationId, Instant> revoked = new LinkedHashMap<>();

  /** Since when a start by schedule counted when it was last asked what is due. */
  @Nullable Instant triedSince;

  FakeCertificates(FakeCertifications certifications) {
    this.certifications = certifications;
  }

  @Override
  public boolean isCertified(String model, Instant now) {
    return inForce(now).stream().anyMatch(each -> each.modelId().equals(model));
  }

  @Override
  public Optional<Certification> lastEnded(String model, String suite) {
    return ended.stream()
        .filter(each -> each.modelId().equals(model) && each.suite().name().equals(suite))
        .reduce((a, b) -> b);
  }

  @Override
  public List<Certification> lastEnded() {
    return List.copyOf(ended);
  }

  @Override
  public List<Certification> inForce(Instant now) {
    return ended.stream()
        .filter(each -> !revoked.containsKey(each.id()))
        .filter(each -> Objects.requireNonNull(each.findings()).certifies(now))
        .toList();
  }

  @Override
  public List<Certification> due(Instant endsBefore, Instant since) {
    triedSince = since;
    return ended.stream()
        .filter(
            each ->
                revoked.containsKey(each.id())
                    || Objects.requireNonNull(each.findings()).expiresAt().isBefore(endsBefore))
        .filter(each -> certifications.all().stream().noneMatch(it -> tries(it, each, since)))
        .toList();
  }

  private static boolean tries(Certification started, Certification last, Instant since) {
    return started.modelId().equals(last.modelId())
        && started.suite().name().equals(last.suite().name())
        && started.createdAt().isAfter(since);
  }

  @Override
  public void revoke(CertificationId id, Instant now) {
    revoked.put(id, now);
  }
}
