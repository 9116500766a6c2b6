package app.smartdocs.operations;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Figures.Count;
import app.smartdocs.operations.Figures.Open;
import app.smartdocs.operations.Overview.KindFigures;
import app.smartdocs.operations.Overview.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at the queues for those who run the place. */
public final class WatchQueues {
  private static final int SLOTS = 60;
  private static final Duration LATELY = Duration.ofMinutes(5);

  // A queue is polled once a minute at the latest, and a storm of throttling is no fault of ours.
  private static final Duration TOO_OLD = Duration.ofMinutes(15);

  private final Figures figures;
  private final QueueDepths depths;
  private final Prices prices;
  private final InstantSource clock;

  public WatchQueues(Figures figures, QueueDepths depths, Prices prices, InstantSource clock) {
    this.figures = figures;
    this.depths = depths;
    this.prices = prices;
    this.clock = clock;
  }

  public Prices prices() {
    return prices;
  }

  /**
   * The state of a queue.
   *
   * @param open how many jobs are not over
   * @param detail what is wrong and what to do; empty if all is well
   */
  public record Finding(
      JobKind kind, long messages, long poisoned, long open, Duration oldest, String detail) {
    public boolean healthy() {
      return detail.isEmpty();
    }
  }

  /** Whether each queue keeps up. */
  public List<Finding> health() {
    Instant now = clock.instant();
    Map<JobKind, Open> open = figures.open(now);
    List<Finding> findings = new ArrayList<>();
    for (JobKind kind : JobKind.values()) {
      QueueDepths.Depth depth = depths.of(kind);
      Open jobs = open.getOrDefault(kind, Open.NONE);
      Duration oldest = age(jobs, now);
      findings.add(
          new Finding(
              kind,
              depth.messages(),
              depth.poisoned(),
              jobs.jobs(),
              oldest,
              detail(depth, oldest)));
    }
    return findings;
  }

  private static String detail(QueueDepths.Depth depth, Duration oldest) {
    if (depth.poisoned() > 0) {
      return "Messages wait in the poison queue: see whether the functions and the database run.";
    }
    return oldest.compareTo(TOO_OLD) > 0
        ? "A job has been due for "
            + oldest.toMinutes()
            + " minutes: see whether the functions run, and scale out if they do."
        : "";
  }

  /** What the queues did in some time up to now, in sixty intervals, and what they do. */
  public Overview overview(Duration time) {
    Instant now = clock.instant();
    Duration interval = time.dividedBy(SLOTS);
    // Intervals begin at full multiples, so that a chart does not flicker from one look to the
    // next.
    long seconds = interval.toSeconds();
    Instant from = Instant.ofEpochSecond((now.getEpochSecond() / seconds - (SLOTS - 1)) * seconds);
    Map<JobKind, Open> open = figures.open(now);
    List<Count> ended = figures.endedSince(from);
    List<Count> lately = figures.endedSince(now.minus(LATELY));
    List<KindFigures> kinds = new ArrayList<>();
    for (JobKind kind : JobKind.values()) {
      Open waiting = open.getOrDefault(kind, Open.NONE);
      double perMinute =
          byStatus(lately, kind).values().stream().mapToLong(Long::longValue).sum()
              / (double) LATELY.toMinutes();
      kinds.add(
          new KindFigures(
              kind, waiting, depths.of(kind), byStatus(ended, kind), age(waiting, now), perMinute));
    }
    return new Overview(now, from, interval, kinds, figures.slots(from, interval), usage(now));
  }

  /** What was paid for in the month under way. */
  public Usage usage(Instant now) {
    YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
    Map<String, Long> pages =
        figures.pagesSince(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    return new Usage(month, pages, prices.of(pages));
  }

  private static Map<JobStatus, Long> byStatus(List<Count> counts, JobKind kind) {
    return counts.stream()
        .filter(count -> count.kind() == kind)
        .collect(Collectors.toMap(Count::status, Count::jobs));
  }

  private static Duration age(Open open, Instant now) {
    Instant oldest = open.oldestDue();
    return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
  }
}
