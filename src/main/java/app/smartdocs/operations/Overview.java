package app.smartdocs.operations;

import app.smartdocs.job.JobKind;
import app.smartdocs.job.JobStatus;
import app.smartdocs.operations.Figures.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the queues did and do.
 *
 * @param from where the slots begin
 * @param interval how long each slot is
 * @param slots those in which a job ended
 */
public record Overview(
    Instant at,
    Instant from,
    Duration interval,
    List<KindFigures> kinds,
    List<Slot> slots,
    Usage usage) {
  public Overview {
    kinds = List.copyOf(kinds);
    slots = List.copyOf(slots);
  }

  /**
   * Of one kind.
   *
   * @param ended by status, since {@link Overview#from()}
   * @param oldest for how long the job that has waited longest has been due
   * @param perMinute how many ended, lately
   */
  public record KindFigures(
      JobKind kind,
      Figures.Open open,
      QueueDepths.Depth depth,
      Map<JobStatus, Long> ended,
      Duration oldest,
      double perMinute) {
    public KindFigures {
      ended = Map.copyOf(ended);
    }
  }

  /**
   * What was paid for in the month under way, by UTC.
   *
   * @param pagesByModel of those that read any
   */
  public record Usage(YearMonth month, Map<String, Long> pagesByModel, BigDecimal cost) {
    public Usage {
      pagesByModel = Map.copyOf(pagesByModel);
    }

    public long pages() {
      return pagesByModel.values().stream().mapToLong(Long::longValue).sum();
    }
  }
}
