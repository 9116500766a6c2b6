package app.smartdocs.local.cost;

import java.math.BigDecimal;

/**
 * What the always-on system costs that SmartDocs takes the place of: an API and a worker in
 * containers that never stop, and a table that the worker asks every few seconds. Where there is a
 * doubt, it is the cheaper answer: waiting is billed as idle, and nobody watches it.
 */
final class Worker {
  private final Plan plan;
  private final Workload work;
  private final PriceList prices;

  Worker(Plan plan, PriceList prices) {
    this.plan = plan;
    this.work = new Workload(plan);
    this.prices = prices;
  }

  Bill bill(BigDecimal rate) {
    Bill.Builder bill = new Bill.Builder(rate);
    Shared.reading(bill, plan, prices);
    containers(bill);
    Shared.content(bill, work, prices);
    Shared.blobCalls(bill, work.blobWrites(), work.blobReads(), prices);
    Shared.database(bill, plan, Numbers.of(Assumptions.HOURS), prices);
    Shared.logs(bill, work.httpCalls() + work.ownRows(), prices);
    return bill.build();
  }

  private void containers(Bill.Builder bill) {
    BigDecimal atWork = plan.seconds().multiply(Numbers.of(plan.documents()));
    long workers = workers(atWork);
    BigDecimal all = Numbers.of((1 + workers) * Assumptions.SECONDS);
    BigDecimal active = atWork.multiply(Assumptions.CONTAINER_VCPU);
    BigDecimal idle = all.subtract(atWork).multiply(Assumptions.CONTAINER_VCPU);
    BigDecimal grant = prices.withGrants() ? Assumptions.VCPU_GRANT : BigDecimal.ZERO;
    // What is dearer first.
    BigDecimal paidActive = active.subtract(grant).max(BigDecimal.ZERO);
    BigDecimal left = grant.subtract(active).max(BigDecimal.ZERO);
    BigDecimal paidIdle = idle.subtract(left).max(BigDecimal.ZERO);
    bill.add(
        Item.CONTAINERS,
        "%d x %s vCPU, %d GiB"
            .formatted(1 + workers, Assumptions.CONTAINER_VCPU, Assumptions.CONTAINER_GIB),
        prices
            .cost(Meter.CONTAINER_ACTIVE_VCPU, paidActive)
            .add(prices.cost(Meter.CONTAINER_IDLE_VCPU, paidIdle))
            .add(
                prices.cost(
                    Meter.CONTAINER_MEMORY, all.multiply(Numbers.of(Assumptions.CONTAINER_GIB))))
            .add(prices.cost(Meter.CONTAINER_REQUESTS, work.httpCalls())));
  }

  // One reads one document at a time, as the old one does.
  private static long workers(BigDecimal secondsAtWork) {
    long seconds = secondsAtWork.longValue();
    return Math.max(1, (seconds + Assumptions.SECONDS - 1) / Assumptions.SECONDS);
  }
}
