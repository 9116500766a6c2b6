package app.smartdocs.certification;

import app.smartdocs.certification.Certification.Findings;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import app.smartdocs.job.Lease;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Certifications in memory, and how often something was written of them. */
final class FakeCertifications implements Certifications {
  private final Map<CertificationId, Certification> kept = new LinkedHashMap<>();
  private final Map<JobId, CertificationId> byReading = new HashMap<>();
  final Map<CertificationId, Lead> leads = new HashMap<>();
  final List<Planned> planned = new ArrayList<>();

  /** The versions that were noted. */
  final List<String> noted = new ArrayList<>();

  /** Whether the suite of whatever is recorded is gone by then. */
  boolean suiteGone;

  /** Those that there are, the oldest first. */
  List<Certification> all() {
    return List.copyOf(kept.values());
  }

  /** One that is under way. */
  Certification keep(Certification certification) {
    kept.put(certification.id(), certification);
    leads.put(certification.id(), new Lead(JobStatus.PENDING, false, null));
    return certification;
  }

  /** Says whose a reading is. */
  void link(JobId reading, Certification of) {
    byReading.put(reading, of.id());
  }

  @Override
  public boolean record(Certification certification, Job job, List<Planned> readings) {
    if (suiteGone) {
      return false;
    }
    var unused = keep(certification);
    planned.addAll(readings);
    readings.forEach(each -> link(each.job().id(), certification));
    return true;
  }

  @Override
  public Optional<Certification> find(CertificationId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Optional<Certification> findByReading(JobId job) {
    return Optional.ofNullable(byReading.get(job)).flatMap(this::find);
  }

  @Override
  public List<Certification> newest(Wanted wanted, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Map<CertificationId, Lead> leads(Collection<CertificationId> ids) {
    Map<CertificationId, Lead> found = new HashMap<>(leads);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public void noteModelVersion(CertificationId id, String version) {
    noted.add(version);
    Certification it = Objects.requireNonNull(kept.get(id));
    kept.put(id, with(it, version, it.findings()));
  }

  @Override
  public boolean conclude(Lease lease, Certification certification, Findings findings) {
    Certification it = Objects.requireNonNull(kept.get(certification.id()));
    kept.put(it.id(), with(it, it.modelVersion(), findings));
    leads.put(it.id(), new Lead(JobStatus.COMPLETED, false, null));
    return true;
  }

  @Override
  public boolean remove(CertificationId id) {
    leads.remove(id);
    return kept.remove(id) != null;
  }

  private static Certification with(
      Certification it, @Nullable String version, @Nullable Findings findings) {
    return new Certification(
        it.id(),
        it.suite(),
        it.modelId(),
        version,
        it.repeats(),
        it.job(),
        it.createdBy(),
        it.createdAt(),
        it.scheduled(),
        findings);
  }
}
