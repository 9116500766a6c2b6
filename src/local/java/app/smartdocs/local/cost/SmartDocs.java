package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What SmartDocs itself costs in a month, as {@code infra/bicep} deploys it. */
final class SmartDocs {
  private static final BigDecimal MB_PER_GB = Numbers.of(Assumptions.MB_PER_GB);

  private final Plan plan;
  private final Workload work;
  private final PriceList prices;

  SmartDocs(Plan plan, PriceList prices) {
    this.plan = plan;
    this.work = new Workload(plan);
    this.prices = prices;
  }

  Bill bill(BigDecimal rate) {
    Bill.Builder bill = new Bill.Builder(rate);
    Shared.reading(bill, plan, prices);
    functions(bill);
    storage(bill);
    DatabaseHours database = new DatabaseHours(plan);
    Shared.database(bill, plan, database.awake(), prices);
    watching(bill);
    if (plan.webhook()) {
      bill.add(
          Item.SECRETS,
          Numbers.whole(Assumptions.SECRET_CALLS) + " calls",
          prices.cost(Meter.SECRET_OPERATIONS, Assumptions.SECRET_CALLS));
    }
    return bill.build();
  }

  private void functions(Bill.Builder bill) {
    BigDecimal reading = billed(plan.seconds()).multiply(Numbers.of(plan.documents()));
    BigDecimal others = Assumptions.SHORTEST_SECONDS.multiply(Numbers.of(otherExecutions()));
    boolean ready = plan.alwaysReady() > 0;
    long executions = otherExecutions() + (ready ? 0 : plan.documents());
    BigDecimal time = gigabytes().multiply(ready ? others : others.add(reading));
    bill.add(
            Item.EXECUTIONS,
            Numbers.whole(executions) + " executions",
            prices.cost(Meter.EXECUTIONS, executions))
        .add(
            Item.EXECUTION_TIME,
            Numbers.decimal(time, 0) + " GB-seconds",
            prices.cost(Meter.EXECUTION_TIME, time));
    if (ready) {
      BigDecimal baseline =
          gigabytes().multiply(Numbers.of(plan.alwaysReady() * Assumptions.SECONDS));
      BigDecimal atWork = gigabytes().multiply(reading);
      bill.add(
          Item.ALWAYS_READY,
          "%d x %s GB, and %s GB-seconds at work"
              .formatted(
                  plan.alwaysReady(),
                  gigabytes().stripTrailingZeros().toPlainString(),
                  Numbers.decimal(atWork, 0)),
          prices
              .cost(Meter.ALWAYS_READY_BASELINE, baseline)
              .add(prices.cost(Meter.ALWAYS_READY_TIME, atWork))
              .add(prices.cost(Meter.ALWAYS_READY_EXECUTIONS, plan.documents())));
    }
  }

  private BigDecimal gigabytes() {
    return Numbers.of(plan.memoryMegabytes()).divide(MB_PER_GB, 3, RoundingMode.HALF_UP);
  }

  private static BigDecimal billed(BigDecimal seconds) {
    BigDecimal step = Assumptions.SECONDS_STEP;
    return seconds
        .divide(step, 0, RoundingMode.CEILING)
        .multiply(step)
        .max(Assumptions.SHORTEST_SECONDS);
  }

  /** All but the readings: calls, what erases, and what runs by the clock. */
  private long otherExecutions() {
    return work.httpCalls() + work.erased() + clockwork();
  }

  private static long clockwork() {
    return Assumptions.SWEEPS
        + Assumptions.CLEANUPS
        + Assumptions.RECERTIFICATIONS
        + Assumptions.READINESS_CALLS;
  }

  private void storage(Bill.Builder bill) {
    boolean sleeps = plan.database().sleeps();
    long notes = sleeps ? plan.documents() * Assumptions.ACTIVITY_WRITES : 0;
    long looksAtNotes = sleeps ? Assumptions.SWEEPS : 0;
    Shared.content(bill, work, prices);
    Shared.blobCalls(
        bill,
        work.blobWrites() + notes + Assumptions.MINUTES * Assumptions.WRITES_PER_MINUTE,
        work.blobReads() + looksAtNotes + Assumptions.MINUTES * Assumptions.READS_PER_MINUTE,
        prices);
    long queueCalls =
        (plan.documents() + work.erased()) * Assumptions.QUEUE_CALLS
            + Assumptions.QUEUES * Assumptions.LOOKS_PER_MINUTE * Assumptions.MINUTES
            + Assumptions.QUEUES * new DatabaseHours(plan).sweptMinutes();
    bill.add(
        Item.QUEUE_CALLS,
        Numbers.whole(queueCalls) + " calls",
        prices.cost(Meter.QUEUE_CALLS, queueCalls));
  }

  private void watching(Bill.Builder bill) {
    long told = otherExecutions() + plan.documents() - Assumptions.SWEEPS;
    long rows =
        told * Assumptions.ROWS_PER_EXECUTION
            + Assumptions.SWEEPS
            + Assumptions.READINESS_CALLS
            + work.ownRows();
    Shared.logs(bill, rows, prices);
    bill.add(
            Item.ALERTS,
            (Assumptions.FIVE_MINUTE_RULES
                    + Assumptions.QUARTER_HOUR_RULES
                    + Assumptions.METRIC_RULES)
                + " rules",
            prices
                .cost(Meter.LOG_ALERT_5_MINUTES, Assumptions.FIVE_MINUTE_RULES)
                .add(prices.cost(Meter.LOG_ALERT_15_MINUTES, Assumptions.QUARTER_HOUR_RULES))
                .add(prices.cost(Meter.METRIC_ALERT, Assumptions.METRIC_RULES)))
        .add(
            Item.AVAILABILITY,
            Numbers.whole(Assumptions.READINESS_CALLS) + " calls of /ready",
            prices.cost(Meter.AVAILABILITY_TEST, Assumptions.READINESS_CALLS));
    long mails =
        (plan.documents() + Assumptions.DOCUMENTS_PER_FAILURE - 1)
            / Assumptions.DOCUMENTS_PER_FAILURE
            * Assumptions.TOLD;
    bill.add(Item.MAILS, Numbers.whole(mails) + " mails", prices.cost(Meter.MAILS, mails));
  }
}
