package app.smartdocs.local.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A comparison as people read it: a table in Markdown, and what is worth knowing of it. */
final class TextReport {
  private static final int FIRST_AMOUNT = 2;

  private TextReport() {}

  static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    text.append(heading(comparison)).append("\n\n").append(table(rows(comparison))).append('\n');
    Notes.of(comparison).forEach(note -> text.append("- ").append(note).append('\n'));
    return text.append("\nHow each line is counted, and what is assumed: docs/cost.md\n")
        .toString();
  }

  private static String heading(Comparison comparison) {
    Plan plan = comparison.plan();
    return """
        SmartDocs in %s, beside the always-on worker that it takes the place of: a month of %d days
        %s documents of %s and %s MB by %s, read in %s s each, %s
        %s; in %s, %s; without taxes"""
        .formatted(
            plan.region().label(),
            Assumptions.DAYS,
            Numbers.whole(plan.documents()),
            plan.pages() == 1 ? "1 page" : plan.pages() + " pages",
            plan.megabytes().toPlainString(),
            plan.model(),
            plan.seconds().toPlainString(),
            plan.retentionMonths() == 0
                ? "never erased, counted after 12 months"
                : "erased after " + plan.retentionMonths() + " months",
            plan.database().label(),
            comparison.currency(),
            plan.freeGrant()
                ? "with the free grants of a subscription"
                : "without the free grants of a subscription");
  }

  private static List<List<String>> rows(Comparison comparison) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("", "Counted", "SmartDocs", "SmartDocs idle", "Always-on worker", "Worker idle"));
    comparison.rows().forEach(row -> rows.add(row(row.item(), row.counted(), row.amounts())));
    rows.add(row("Total", "", comparison.totals().stream().map(Optional::of).toList()));
    rows.add(shares("Per document", comparison.perDocument()));
    rows.add(shares("Per page", comparison.perPage()));
    rows.removeIf(List::isEmpty);
    return rows;
  }

  private static List<String> row(String item, String counted, List<Optional<BigDecimal>> amounts) {
    List<String> row = new ArrayList<>(List.of(item, counted));
    amounts.forEach(
        amount -> row.add(amount.map(present -> Numbers.decimal(present, 2)).orElse("-")));
    return row;
  }

  // An idle month has no documents to share its costs.
  private static List<String> shares(String item, List<BigDecimal> amounts) {
    return amounts.isEmpty()
        ? List.of()
        : List.of(
            item,
            "",
            Numbers.decimal(amounts.get(0), 4),
            "",
            Numbers.decimal(amounts.get(1), 4),
            "");
  }

  private static String table(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder table = new StringBuilder();
    line(table, rows.get(0), widths);
    for (int column = 0; column < widths.length; column++) {
      boolean right = column >= FIRST_AMOUNT;
      table.append("| ").append("-".repeat(widths[column] - (right ? 1 : 0)));
      table.append(right ? ": " : " ");
    }
    table.append("|\n");
    rows.subList(1, rows.size()).forEach(row -> line(table, row, widths));
    return table.toString();
  }

  private static void line(StringBuilder table, List<String> row, int[] widths) {
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      table.append("| ").append(column >= FIRST_AMOUNT ? space + cell : cell + space).append(' ');
    }
    table.append("|\n");
  }
}
