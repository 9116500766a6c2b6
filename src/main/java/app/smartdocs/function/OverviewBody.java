package app.smartdocs.function;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Figures.Slot;
import app.smartdocs.operations.Overview;
import app.smartdocs.operations.Overview.KindFigures;
import app.smartdocs.operations.Prices;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the queues did and do, on the wire. */
record OverviewBody(Instant at, List<Kind> kinds, List<Interval> series, Usage usage) {
  /** Of one kind; what ended, since the series began. */
  record Kind(
      JobKind kind,
      long waiting,
      long delayed,
      long active,
      long completed,
      long failed,
      long skipped,
      long cancelled,
      long poisoned,
      long oldestSeconds,
      double perMinute) {
    static Kind of(KindFigures figures) {
      return new Kind(
          figures.kind(),
          figures.open().waiting(),
          figures.open().delayed(),
          figures.open().active(),
          ended(figures, JobStatus.COMPLETED),
          ended(figures, JobStatus.FAILED),
          ended(figures, JobStatus.SKIPPED),
          ended(figures, JobStatus.CANCELLED),
          figures.depth().poisoned(),
          figures.oldest().toSeconds(),
          figures.perMinute());
    }

    private static long ended(KindFigures figures, JobStatus status) {
      return figures.ended().getOrDefault(status, 0L);
    }
  }

  /** An interval in which a job of this kind ended. */
  record Interval(Instant from, JobKind kind, long ended, long failed, long meanMs, long p95Ms) {}

  /** What was paid for in the month under way. */
  record Usage(
      String month, long pages, BigDecimal cost, String currency, @Nullable BigDecimal budget) {}

  static OverviewBody of(Overview overview, Prices prices) {
    return new OverviewBody(
        overview.at(),
        overview.kinds().stream().map(Kind::of).toList(),
        overview.slots().stream().map(slot -> interval(overview, slot)).toList(),
        new Usage(
            overview.usage().month().toString(),
            overview.usage().pages(),
            overview.usage().cost(),
            prices.currency(),
            prices.monthlyBudget()));
  }

  private static Interval interval(Overview overview, Slot slot) {
    return new Interval(
        overview.from().plus(overview.interval().multipliedBy(slot.slot())),
        slot.kind(),
        slot.ended(),
        slot.failed(),
        slot.meanMillis(),
        slot.p95Millis());
  }
}
