package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Both systems, in the month that was planned and in one without documents. */
final class Comparison {
  private static final int FINE = 4;

  private final Plan plan;
  private final String currency;
  private final BigDecimal rate;
  private final PriceList prices;
  private final Bill smartDocs;
  private final Bill smartDocsIdle;
  private final Bill worker;
  private final Bill workerIdle;

  /**
   * Calculates all four.
   *
   * @param rate what a dollar costs in the currency
   */
  Comparison(Plan plan, String currency, BigDecimal rate) {
    this.plan = plan;
    this.currency = currency;
    this.rate = rate;
    this.prices = pricesOf(plan);
    this.smartDocs = new SmartDocs(plan, prices).bill(rate);
    this.smartDocsIdle = new SmartDocs(plan.idle(), prices).bill(rate);
    this.worker = new Worker(plan, prices).bill(rate);
    this.workerIdle = new Worker(plan.idle(), prices).bill(rate);
  }

  /**
   * A line of all four bills.
   *
   * @param counted what SmartDocs is billed for in the planned month; where it has no such line,
   *     the worker
   */
  record Row(String item, String counted, List<Optional<BigDecimal>> amounts) {
    Row {
      amounts = List.copyOf(amounts);
    }
  }

  List<Row> rows() {
    return Arrays.stream(Item.values())
        .filter(item -> bills().anyMatch(bill -> bill.lines().containsKey(item)))
        .map(this::row)
        .toList();
  }

  private Row row(Item item) {
    String counted =
        bills()
            .filter(bill -> bill.lines().containsKey(item))
            .map(bill -> bill.lines().get(item).counted())
            .findFirst()
            .orElse("");
    return new Row(item.label(), counted, bills().map(bill -> bill.amount(item)).toList());
  }

  private Stream<Bill> bills() {
    return Stream.of(smartDocs, smartDocsIdle, worker, workerIdle);
  }

  List<BigDecimal> totals() {
    return bills().map(Bill::total).toList();
  }

  /** Of the two planned months; empty without documents. */
  List<BigDecimal> perDocument() {
    return shares(plan.documents());
  }

  List<BigDecimal> perPage() {
    return shares(plan.totalPages());
  }

  private List<BigDecimal> shares(long parts) {
    return parts == 0
        ? List.of()
        : Stream.of(smartDocs, worker)
            .map(bill -> bill.total().divide(Numbers.of(parts), FINE, RoundingMode.HALF_UP))
            .toList();
  }

  /** What SmartDocs would cost if it were planned otherwise. */
  BigDecimal totalOf(Plan other) {
    return new SmartDocs(other, pricesOf(other)).bill(rate).total();
  }

  /** What the always-on system would cost then. */
  BigDecimal workersTotalOf(Plan other) {
    return new Worker(other, pricesOf(other)).bill(rate).total();
  }

  private static PriceList pricesOf(Plan plan) {
    return new PriceList(plan.region(), plan.freeGrant());
  }

  Plan plan() {
    return plan;
  }

  String currency() {
    return currency;
  }

  BigDecimal total() {
    return smartDocs.total();
  }

  List<String> unverified() {
    return prices.unverified();
  }
}
