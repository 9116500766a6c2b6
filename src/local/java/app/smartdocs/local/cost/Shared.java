package app.smartdocs.local.cost;

import java.math.BigDecimal;

/** The lines that both systems have. */
final class Shared {
  private Shared() {}

  static void reading(Bill.Builder bill, Plan plan, PriceList prices) {
    bill.add(
        Item.READING,
        Numbers.whole(plan.totalPages()) + " pages by " + plan.model(),
        prices.cost(Meter.ofPages(plan.model()), plan.totalPages()));
  }

  static void content(Bill.Builder bill, Workload work, PriceList prices) {
    BigDecimal kept = work.keptGigabytes();
    bill.add(Item.CONTENT, Numbers.decimal(kept, 1) + " GB", prices.cost(Meter.BLOB_KEPT, kept));
  }

  static void blobCalls(Bill.Builder bill, long writes, long reads, PriceList prices) {
    bill.add(
        Item.BLOB_CALLS,
        Numbers.whole(writes) + " writes, " + Numbers.whole(reads) + " others",
        prices.cost(Meter.BLOB_WRITES, writes).add(prices.cost(Meter.BLOB_READS, reads)));
  }

  /** The database, at work for some hours. */
  static void database(Bill.Builder bill, Plan plan, BigDecimal hours, PriceList prices) {
    BigDecimal kept = Assumptions.DATABASE_GB;
    String storage = Numbers.decimal(kept, 0) + " GB";
    switch (plan.database()) {
      case SQL ->
          bill.add(
                  Item.DATABASE,
                  "%s hours of %s vCores"
                      .formatted(Numbers.decimal(hours, 1), Assumptions.LEAST_VCORES),
                  prices.cost(Meter.SQL_VCORE_HOURS, hours.multiply(Assumptions.LEAST_VCORES)))
              .add(Item.DATABASE_STORAGE, storage, prices.cost(Meter.SQL_STORAGE, kept));
      case POSTGRESQL ->
          bill.add(
                  Item.DATABASE,
                  Numbers.decimal(hours, 0) + " hours of B1ms",
                  prices.cost(Meter.POSTGRESQL_HOURS, hours))
              .add(Item.DATABASE_STORAGE, storage, prices.cost(Meter.POSTGRESQL_STORAGE, kept));
    }
  }

  static void logs(Bill.Builder bill, long rows, PriceList prices) {
    BigDecimal gigabytes = Workload.logGigabytes(rows);
    bill.add(
        Item.LOGS,
        Numbers.decimal(gigabytes, 2) + " GB",
        prices.cost(Meter.LOG_INGESTION, gigabytes));
  }
}
