package app.smartdocs.function;

import app.smartdocs.job.JobKind;
import app.smartdocs.operations.Figures;
import app.smartdocs.operations.Overview;
import app.smartdocs.operations.Overview.KindFigures;
import app.smartdocs.operations.WatchQueues;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The metrics, counted at each scrape from the database and the queues: an app that scales to
 * nothing keeps no counters, and all instances tell the same. So all are gauges; those that look
 * back do so for an hour.
 */
public final class Metrics {
  private static final Duration PAST = Duration.ofHours(1);
  private static final double MILLIS = 1000;

  private final Figures figures;
  private final WatchQueues queues;
  private final InstantSource clock;
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.builder().build();

  public Metrics(Figures figures, WatchQueues queues, InstantSource clock) {
    this.figures = figures;
    this.queues = queues;
    this.clock = clock;
  }

  /** The metrics as they are now, in UTF-8. */
  byte[] scrape() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(out, snapshots());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private MetricSnapshots snapshots() {
    Overview overview = queues.overview(PAST);
    Instant hourAgo = clock.instant().minus(PAST);
    var jobs = gauge("smartdocs_jobs", "Jobs in the table.");
    figures
        .counts()
        .forEach(
            count ->
                jobs.dataPoint(
                    point(count.jobs(), kind(count.kind(), "state", count.status().name()))));
    var attempts =
        gauge(
            "smartdocs_job_attempts",
            "Jobs that ended in the last hour, by how many attempts they took.");
    figures
        .attemptsSince(hourAgo)
        .forEach(
            row ->
                attempts.dataPoint(
                    point(
                        row.jobs(),
                        kind(row.kind(), "attempts", Integer.toString(row.attempts())))));
    var mean =
        seconds("smartdocs_job_duration_mean", "From acceptance to the end, in the last hour.");
    var p95 =
        seconds("smartdocs_job_duration_p95", "95 of 100 jobs took no longer, in the last hour.");
    figures
        .slots(hourAgo, PAST.multipliedBy(2))
        .forEach(
            slot -> {
              mean.dataPoint(point(slot.meanMillis() / MILLIS, kind(slot.kind())));
              p95.dataPoint(point(slot.p95Millis() / MILLIS, kind(slot.kind())));
            });
    var depth = gauge("smartdocs_queue_messages", "Messages in the queue, as storage counts them.");
    var poisoned = gauge("smartdocs_queue_poisoned_messages", "Messages in the poison queue.");
    var oldest =
        seconds("smartdocs_queue_oldest_age", "For how long the oldest due job has waited.");
    for (KindFigures kind : overview.kinds()) {
      depth.dataPoint(point(kind.depth().messages(), kind(kind.kind())));
      poisoned.dataPoint(point(kind.depth().poisoned(), kind(kind.kind())));
      oldest.dataPoint(point(kind.oldest().toSeconds(), kind(kind.kind())));
    }
    var pages = gauge("smartdocs_pages_read", "Pages paid for in the month under way.");
    overview
        .usage()
        .pagesByModel()
        .forEach((model, read) -> pages.dataPoint(point(read, Labels.of("model", model))));
    var cost = gauge("smartdocs_cost", "What those pages cost, by the prices in the settings.");
    Labels currency = Labels.of("currency", queues.prices().currency());
    cost.dataPoint(point(overview.usage().cost().doubleValue(), currency));
    var budget = gauge("smartdocs_budget", "What they may cost in a month.");
    BigDecimal monthly = queues.prices().monthlyBudget();
    if (monthly != null) {
      budget.dataPoint(point(monthly.doubleValue(), currency));
    }
    return MetricSnapshots.of(
        jobs.build(),
        attempts.build(),
        mean.build(),
        p95.build(),
        depth.build(),
        poisoned.build(),
        oldest.build(),
        pages.build(),
        cost.build(),
        budget.build());
  }

  private static GaugeSnapshot.Builder gauge(String name, String help) {
    return GaugeSnapshot.builder().name(name).help(help);
  }

  private static GaugeSnapshot.Builder seconds(String name, String help) {
    return gauge(name + "_seconds", help).unit(Unit.SECONDS);
  }

  private static Labels kind(JobKind kind, String... more) {
    return Labels.of("kind", kind.name()).merge(Labels.of(more));
  }

  private static GaugeDataPointSnapshot point(long value, Labels labels) {
    return point((double) value, labels);
  }

  private static GaugeDataPointSnapshot point(double value, Labels labels) {
    return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
  }
}
