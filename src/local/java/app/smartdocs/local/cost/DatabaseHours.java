package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** For how many hours of a month a database is billed, and for how long the sweep asks it. */
final class DatabaseHours {
  private static final BigDecimal ALL = Numbers.of(Assumptions.HOURS);
  private static final int DIGITS = 6;

  private final Plan plan;

  DatabaseHours(Plan plan) {
    this.plan = plan;
  }

  /** Until it sleeps; all of the month if it does not. */
  BigDecimal awake() {
    if (!plan.database().sleeps() || plan.askedAllDay()) {
      return ALL;
    }
    int pause = Assumptions.POOL_MINUTES + plan.autoPauseMinutes();
    BigDecimal days = busy(Assumptions.QUIET_AFTER_MINUTES + pause);
    return days.add(nights(pause)).min(ALL);
  }

  /** For how many minutes the sweep looks further than at the last sign of life. */
  long sweptMinutes() {
    return plan.database().sleeps()
        ? busy(Assumptions.QUIET_AFTER_MINUTES)
            .min(ALL)
            .multiply(Numbers.of(60))
            .setScale(0, RoundingMode.HALF_UP)
            .longValueExact()
        : Assumptions.MINUTES;
  }

  // Few documents each come alone; many come one after the other, for as long as people work.
  private BigDecimal busy(int minutesAfter) {
    BigDecimal after = hours(minutesAfter);
    BigDecimal alone = after.multiply(Numbers.of(plan.documents()));
    BigDecimal together =
        after.add(Numbers.of(plan.hoursAtWork())).multiply(Numbers.of(plan.daysAtWork()));
    return alone.min(together);
  }

  // The cleanup leaves a sleeping database alone where nothing came for a week and nothing expires.
  private BigDecimal nights(int minutesAfter) {
    return plan.documents() > 0 || plan.retentionMonths() > 0
        ? hours(minutesAfter).multiply(Numbers.of(Assumptions.CLEANUPS))
        : BigDecimal.ZERO;
  }

  private static BigDecimal hours(int minutes) {
    return Numbers.of(minutes).divide(Numbers.of(60), DIGITS, RoundingMode.HALF_UP);
  }
}
