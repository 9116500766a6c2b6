package app.smartdocs.certification;

import app.smartdocs.job.JobId;
import app.smartdocs.job.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Readings in memory. */
final class FakeReadings implements SampleReadings {
  private final Map<CertificationId, List<SampleReading>> kept = new HashMap<>();
  private final Set<JobId> sent = new HashSet<>();

  /** What was noted as sent, and when each batch is to be sent again. */
  final Map<List<JobId>, Instant> batches = new LinkedHashMap<>();

  /** The readings whose scores were saved, in order. */
  final List<JobId> saved = new ArrayList<>();

  final List<CertificationId> calledOff = new ArrayList<>();

  void keep(Certification of, List<SampleReading> readings) {
    kept.put(of.id(), new ArrayList<>(readings));
  }

  /** Has something happen to all of one's readings. */
  void change(Certification of, UnaryOperator<SampleReading> change) {
    of(of.id()).replaceAll(change);
  }

  private List<SampleReading> of(CertificationId id) {
    return kept.getOrDefault(id, new ArrayList<>());
  }

  @Override
  public Map<CertificationId, Map<JobStatus, Integer>> progress(Collection<CertificationId> ids) {
    Map<CertificationId, Map<JobStatus, Integer>> all = new HashMap<>();
    for (CertificationId id : ids) {
      Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
      of(id).forEach(each -> counts.merge(each.status(), 1, Integer::sum));
      all.put(id, counts);
    }
    return all;
  }

  @Override
  public List<SampleReading> page(CertificationId id, int after, int limit) {
    return of(id).stream().skip(after).limit(limit).toList();
  }

  @Override
  public Effort effort(CertificationId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<JobId> unsent(CertificationId id, int limit) {
    return of(id).stream()
        .map(SampleReading::job)
        .filter(job -> !sent.contains(job))
        .limit(limit)
        .toList();
  }

  @Override
  public void noteSent(CertificationId id, List<JobId> jobs, Instant resendAt) {
    sent.addAll(jobs);
    batches.put(jobs, resendAt);
  }

  @Override
  public void saveScore(CertificationId id, JobId job, String score) {
    saved.add(job);
    of(id)
        .replaceAll(
            each ->
                each.job().equals(job)
                    ? Examples.reading(each, each.status(), each.errorCode(), score)
                    : each);
  }

  @Override
  public void callOff(CertificationId id, @Nullable String actor, Instant now) {
    calledOff.add(id);
    of(id)
        .replaceAll(
            each ->
                each.status() == JobStatus.PENDING && each.submittedAt() == null
                    ? Examples.reading(each, JobStatus.CANCELLED, null, each.score())
                    : each);
  }
}
