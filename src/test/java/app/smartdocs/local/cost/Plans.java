package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.util.Objects;

/** Plans as the command line makes them. */
final class Plans {
  private Plans() {}

  /** 2 GB, 7 seconds a document, erased after a year, asleep after an hour. */
  static Plan plan(Region region, Plan.Database database, long documents, int pages, String model) {
    return new Plan(
        documents,
        pages,
        model,
        BigDecimal.ONE,
        12,
        region,
        database,
        new BigDecimal("7"),
        2048,
        0,
        22,
        9,
        60,
        false,
        false,
        true);
  }

  static Plan idle(Region region, Plan.Database database) {
    return plan(region, database, 0, 3, "prebuilt-layout");
  }

  static PriceList prices(Plan plan) {
    return new PriceList(plan.region(), plan.freeGrant());
  }

  static Bill smartDocs(Plan plan) {
    return new SmartDocs(plan, prices(plan)).bill(BigDecimal.ONE);
  }

  static Bill worker(Plan plan) {
    return new Worker(plan, prices(plan)).bill(BigDecimal.ONE);
  }

  static String counted(Bill bill, Item item) {
    return Objects.requireNonNull(bill.lines().get(item), item.label()).counted();
  }
}
