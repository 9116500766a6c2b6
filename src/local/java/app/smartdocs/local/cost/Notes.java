package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is worth knowing of a comparison: choices that cost more than they seem to. */
final class Notes {
  /** Of what never rests, the cheapest. */
  private static final Plan.Database WORKERS_DATABASE = Plan.Database.POSTGRESQL;

  private final Comparison comparison;
  private final Plan plan;

  private Notes(Comparison comparison) {
    this.comparison = comparison;
    this.plan = comparison.plan();
  }

  static List<String> of(Comparison comparison) {
    return new Notes(comparison).all();
  }

  private List<String> all() {
    List<String> notes = new ArrayList<>();
    if (plan.database().sleeps()) {
      notes.add(ofSleep());
      if (plan.retentionMonths() > 0 && !plan.askedAllDay()) {
        notes.add(ofNights());
      }
    }
    notes.add(ofOtherDatabase());
    if (plan.database() != WORKERS_DATABASE) {
      notes.add(ofWorker());
    }
    notes.add(ofAlwaysReady());
    List<String> unverified = comparison.unverified();
    if (!unverified.isEmpty()) {
      notes.add(
          "Not seen for %s, and estimated as docs/cost.md says: %s."
              .formatted(plan.region().label(), String.join("; ", unverified)));
    }
    return List.copyOf(notes);
  }

  private String ofSleep() {
    String who = "a scraper of /metrics, or a browser left open on the operations page";
    return plan.askedAllDay()
        ? "Something asks the database day and night (%s): it never sleeps, which costs %s a month."
            .formatted(who, difference(plan.letSleep()))
        : "What asks the database day and night (%s) keeps it awake: %s a month more."
            .formatted(who, difference(plan.withDatabaseAskedAllDay()));
  }

  private String ofNights() {
    Plan idle = plan.idle();
    BigDecimal more =
        comparison.totalOf(idle).subtract(comparison.totalOf(idle.withoutRetention()));
    return ("Of the idle month, %s are for the nightly cleanup, which wakes the database while"
            + " documents are to expire; nothing is without a retention.")
        .formatted(money(more));
  }

  private String ofOtherDatabase() {
    Plan.Database other =
        plan.database() == Plan.Database.SQL ? Plan.Database.POSTGRESQL : Plan.Database.SQL;
    BigDecimal more = comparison.totalOf(plan.on(other)).subtract(comparison.total());
    return "With %s it would be %s a month %s."
        .formatted(other.label(), money(more.abs()), more.signum() < 0 ? "less" : "more");
  }

  private String ofWorker() {
    Plan cheapest = plan.on(WORKERS_DATABASE);
    return "The always-on worker is better off with %s: %s a month, %s idle."
        .formatted(
            WORKERS_DATABASE.label(),
            money(comparison.workersTotalOf(cheapest)),
            money(comparison.workersTotalOf(cheapest.idle())));
  }

  private String ofAlwaysReady() {
    return plan.alwaysReady() == 0
        ? "An instance that is always ready would be %s a month more."
            .formatted(difference(plan.withAlwaysReady(1)))
        : "Without instances that are always ready it would be %s a month less."
            .formatted(difference(plan.withAlwaysReady(0)));
  }

  private String difference(Plan other) {
    return money(comparison.totalOf(other).subtract(comparison.total()).abs());
  }

  private String money(BigDecimal amount) {
    return comparison.currency() + " " + Numbers.decimal(amount, 2);
  }
}
