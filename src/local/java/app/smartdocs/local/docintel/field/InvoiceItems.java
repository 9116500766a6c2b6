package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import app.smartdocs.local.docintel.page.Box;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Table;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The lines of an invoice: from a table that was found, or else from words that stand in columns.
 */
final class InvoiceItems {
  private record Heading(ItemColumn column, Box box) {}

  private final MoneyReader money;
  private final List<Field> items = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  /** Those of the last table of items, by the number of the column. */
  private Map<Integer, ItemColumn> columns = Map.of();

  private int columnCount;

  private InvoiceItems(MoneyReader money) {
    this.money = money;
  }

  static InvoiceItems on(List<Layout> layouts, MoneyReader money) {
    InvoiceItems items = new InvoiceItems(money);
    for (Layout layout : layouts) {
      boolean tabled = items.readTables(layout.page());
      if (!tabled) {
        items.readRows(layout);
      }
    }
    return items;
  }

  List<Field> items() {
    return items;
  }

  /** Headings and cells, so that nobody else takes them for labels and values. */
  List<Word> words() {
    return words;
  }

  private boolean readTables(Page page) {
    boolean found = false;
    for (Table table : page.tables()) {
      int headings = -1;
      for (int row = 0; row < table.rowCount() && headings < 0; row++) {
        Map<Integer, ItemColumn> named = columns(table, row);
        if (areHeadings(named.values())) {
          headings = row;
          columns = named;
          columnCount = table.columnCount();
        }
      }
      // A table that goes on over the page may not repeat its headings.
      boolean goesOn = headings < 0 && !found && table.columnCount() == columnCount;
      if (headings < 0 && !goesOn) {
        continue;
      }
      found = true;
      table.cells().forEach(cell -> words.addAll(cell.words()));
      for (int row = headings + 1; row < table.rowCount(); row++) {
        add(cells(table, row));
      }
    }
    return found;
  }

  private static Map<Integer, ItemColumn> columns(Table table, int row) {
    Map<Integer, ItemColumn> columns = new LinkedHashMap<>();
    for (Table.Cell cell : table.cells()) {
      if (cell.row() == row) {
        ItemColumn.named(Phrase.text(cell.words()))
            .filter(column -> !columns.containsValue(column))
            .ifPresent(column -> columns.put(cell.column(), column));
      }
    }
    return columns;
  }

  private Map<ItemColumn, List<Word>> cells(Table table, int row) {
    Map<ItemColumn, List<Word>> cells = new EnumMap<>(ItemColumn.class);
    for (Table.Cell cell : table.cells()) {
      ItemColumn column = columns.get(cell.column());
      if (cell.row() == row && column != null && !cell.words().isEmpty()) {
        cells.put(column, cell.words());
      }
    }
    return cells;
  }

  private void readRows(Layout layout) {
    List<Heading> headings = List.of();
    double lastRow = 0;
    for (List<Phrase> row : layout.rows()) {
      List<Heading> here = headings(row);
      if (areHeadings(here.stream().map(Heading::column).toList())) {
        headings = here;
        row.forEach(phrase -> words.addAll(phrase.words()));
        lastRow = row.get(0).box().bottom();
        continue;
      }
      if (headings.isEmpty()) {
        continue;
      }
      Map<ItemColumn, List<Word>> cells = cells(row, headings);
      double gap = row.get(0).box().top() - lastRow;
      boolean far = gap > 4 * row.get(0).height();
      boolean complete =
          cells.containsKey(ItemColumn.Description)
              && (cells.containsKey(ItemColumn.Amount) || cells.containsKey(ItemColumn.UnitPrice));
      boolean wrapped =
          cells.keySet().equals(Set.of(ItemColumn.Description)) && gap < row.get(0).height();
      if (!far && complete && add(cells)) {
        row.forEach(phrase -> words.addAll(phrase.words()));
        lastRow = row.get(0).box().bottom();
      } else if (!far && wrapped && !items.isEmpty()) {
        prolong(cells.getOrDefault(ItemColumn.Description, List.of()));
        lastRow = row.get(0).box().bottom();
      } else {
        headings = List.of(); // the totals, or what comes after a wide gap
      }
    }
  }

  private static boolean areHeadings(Collection<ItemColumn> columns) {
    return columns.contains(ItemColumn.Description)
        && columns.size() >= 3
        && (columns.contains(ItemColumn.Amount) || columns.contains(ItemColumn.UnitPrice));
  }

  /** Two headings may have come out as one phrase: look at each run of words. */
  private static List<Heading> headings(List<Phrase> row) {
    List<Heading> headings = new ArrayList<>();
    for (Phrase phrase : row) {
      List<Word> run = phrase.words();
      int from = 0;
      while (from < run.size()) {
        int taken = 1;
        for (int count = Math.min(5, run.size() - from); count > 0; count--) {
          List<Word> part = run.subList(from, from + count);
          Optional<ItemColumn> column = ItemColumn.named(Phrase.text(part));
          if (column.isPresent()
              && headings.stream().noneMatch(heading -> heading.column() == column.get())) {
            double drop = phrase.box().centerY() - Box.around(boxes(run)).centerY();
            Box box = Box.around(boxes(part));
            headings.add(
                new Heading(
                    column.get(),
                    new Box(box.left(), box.top() + drop, box.right(), box.bottom() + drop)));
            taken = count;
            break;
          }
        }
        from += taken;
      }
    }
    return headings;
  }

  private static List<Box> boxes(List<Word> words) {
    return words.stream().map(Word::box).toList();
  }

  private static Map<ItemColumn, List<Word>> cells(List<Phrase> row, List<Heading> headings) {
    Map<ItemColumn, List<Word>> cells = new EnumMap<>(ItemColumn.class);
    for (Phrase phrase : row) {
      for (List<Word> part : parts(phrase, headings)) {
        Box box = Box.around(boxes(part));
        Heading nearest =
            headings.stream()
                .min(Comparator.comparingDouble(heading -> distance(heading.box(), box)))
                .orElseThrow();
        cells.computeIfAbsent(nearest.column(), column -> new ArrayList<>()).addAll(part);
      }
    }
    return cells;
  }

  /** A wide code comes so close to its description that both are one phrase. */
  private static List<List<Word>> parts(Phrase phrase, List<Heading> headings) {
    List<List<Word>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < phrase.words().size(); i++) {
      double left = phrase.words().get(i).box().left();
      if (headings.stream()
          .anyMatch(heading -> Math.abs(heading.box().left() - left) < phrase.height() / 2)) {
        parts.add(phrase.words().subList(from, i));
        from = i;
      }
    }
    parts.add(phrase.words().subList(from, phrase.words().size()));
    return parts;
  }

  /** Columns line up at their left edges, their right edges or their middles. */
  private static double distance(Box a, Box b) {
    return Math.min(
        Math.min(Math.abs(a.left() - b.left()), Math.abs(a.right() - b.right())),
        Math.abs(a.centerX() - b.centerX()));
  }

  private boolean add(Map<ItemColumn, List<Word>> cells) {
    Map<String, Field> parts = new LinkedHashMap<>();
    for (ItemColumn column :
        List.of(ItemColumn.Description, ItemColumn.ProductCode, ItemColumn.Unit)) {
      List<Word> text = cells.getOrDefault(column, List.of());
      if (!text.isEmpty()) {
        parts.put(
            column.name(), new Reading<>(Phrase.text(text), text, 1).field(FieldValue.Text::new));
      }
    }
    Reading.Reader.ofRuns(money::number)
        .read(cells.getOrDefault(ItemColumn.Quantity, List.of()))
        .ifPresent(
            reading ->
                parts.put(ItemColumn.Quantity.name(), reading.field(FieldValue.Decimal::new)));
    Reading.Reader<Currency> amounts = money.amounts();
    for (ItemColumn column : List.of(ItemColumn.UnitPrice, ItemColumn.Amount)) {
      amounts
          .read(cells.getOrDefault(column, List.of()))
          .ifPresent(reading -> parts.put(column.name(), reading.field(value -> value)));
    }
    boolean item =
        parts.containsKey(ItemColumn.Description.name())
            && (parts.containsKey(ItemColumn.Amount.name())
                || parts.containsKey(ItemColumn.UnitPrice.name()));
    if (item) {
      items.add(
          new Field(
              new FieldValue.Parts(parts),
              List.of(),
              Confidence.mean(List.copyOf(parts.values()))));
    }
    return item;
  }

  /** A description that goes on in the next line. */
  private void prolong(List<Word> more) {
    Field last = items.remove(items.size() - 1);
    if (last.value() instanceof FieldValue.Parts parts) {
      Map<String, Field> fields = new LinkedHashMap<>(parts.fields());
      Field description = fields.get(ItemColumn.Description.name());
      List<Word> all = new ArrayList<>(description == null ? List.of() : description.words());
      all.addAll(more);
      words.addAll(more);
      fields.put(
          ItemColumn.Description.name(),
          new Reading<>(Phrase.text(all), all, 1).field(FieldValue.Text::new));
      last = new Field(new FieldValue.Parts(fields), List.of(), last.confidence());
    }
    items.add(last);
  }
}
