package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import app.smartdocs.local.docintel.field.LabelledValues.Labelled;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of prebuilt-receipt. Amounts are plain numbers there, as the service's schema of
 * 2023-07-31 has them.
 */
final class ReceiptRules {
  private static final Labels LABELS = ReceiptLabels.LABELS;
  private static final Set<String> TOTALS = Set.of("Subtotal", "TotalTax", "Total", "#Paid");
  private static final Pattern TIME =
      Pattern.compile("(?:\\S*[^\\d:]:?)?([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?");
  private static final Pattern RETAIL =
      Pattern.compile(
          "(?iu).*(cupom fiscal|nfc-?e|sat|mercad|restaurante|lanchonete|padaria|bar |caf[eé]|loja|market|restaurant|qtd|qty).*");

  private ReceiptRules() {}

  static FieldValue decimal(Currency amount) {
    return new FieldValue.Decimal(amount.amount());
  }

  static Optional<FoundDocument> read(List<Page> pages) {
    if (pages.isEmpty()) {
      return Optional.empty();
    }
    Page page = pages.get(0);
    Layout layout = Layout.of(page);
    List<Word> words = layout.phrases().stream().flatMap(p -> p.words().stream()).toList();
    MoneyReader money = MoneyReader.of(words);
    LabelledValues labels = new LabelledValues(layout, LABELS, List.of());
    Map<String, Field> fields = new LinkedHashMap<>();
    merchant(layout, labels, fields);

    Optional<Reading<LocalDate>> date =
        labels
            .value("TransactionDate", DateReader.DATES, false, label -> true)
            .or(() -> anywhere(layout, DateReader.DATES));
    date.ifPresent(day -> fields.put("TransactionDate", day.field(FieldValue.Day::new)));
    Reading.Reader<String> times = Reading.Reader.ofRuns(ReceiptRules::time);
    labels
        .value("TransactionTime", times, false, label -> true)
        .or(() -> anywhere(layout, times))
        .ifPresent(
            time ->
                fields.put(
                    "TransactionTime",
                    time.field(text -> new FieldValue.Time(LocalTime.parse(text)))));
    Reading.Reader<Currency> amounts = money.amounts();
    for (String name : List.of("Subtotal", "TotalTax", "Total")) {
      labels
          .value(name, amounts, true, label -> true)
          .ifPresent(amount -> fields.put(name, amount.field(ReceiptRules::decimal)));
    }
    List<Field> items = new ReceiptItems(money).read(body(layout, labels));
    if (!items.isEmpty()) {
      fields.put(
          "Items", new Field(new FieldValue.ListOf(items), List.of(), Confidence.mean(items)));
    }
    boolean retail =
        layout.phrases().stream().anyMatch(phrase -> RETAIL.matcher(phrase.text()).matches());
    // A name and a date stand on any letter.
    return !fields.containsKey("Total") && !fields.containsKey("Items")
        ? Optional.empty()
        : Optional.of(
            new FoundDocument(
                retail && !items.isEmpty() ? "receipt.retailMeal" : "receipt",
                page.number(),
                page.number(),
                fields,
                Confidence.mean(List.copyOf(fields.values()))));
  }

  /** The name is what stands at the top; under it the address, until something else begins. */
  private static void merchant(Layout layout, LabelledValues labels, Map<String, Field> fields) {
    List<List<Phrase>> rows = layout.rows();
    int at = 0;
    while (at < rows.size()
        && (!rows.get(at).get(0).hasLetters() || labels.isLabel(rows.get(at).get(0)))) {
      at++;
    }
    if (at == rows.size() || at > 3) {
      return;
    }
    List<Word> name = rows.get(at).get(0).words();
    if (DateReader.DATES.read(name).isEmpty() && !Addresses.isStreet(Phrase.text(name))) {
      fields.put(
          "MerchantName",
          new Reading<>(Phrase.text(name), name, Confidence.BY_PLACE).field(FieldValue.Text::new));
      at++;
    }
    List<List<Word>> address = new ArrayList<>();
    for (List<Phrase> row : rows.subList(at, Math.min(at + 5, rows.size()))) {
      List<Word> line = words(row);
      String text = Phrase.text(line);
      boolean more = address.isEmpty() ? Addresses.isStreet(text) : Addresses.continues(text);
      if (more && TaxIds.either(line).isEmpty()) {
        address.add(line);
      } else if (!address.isEmpty()) {
        break;
      }
    }
    Addresses.reading(address, Confidence.BY_PLACE)
        .ifPresent(reading -> fields.put("MerchantAddress", reading.field(value -> value)));
  }

  /** The rows above the first total that are no labels themselves. */
  private static List<List<Word>> body(Layout layout, LabelledValues labels) {
    double bottom =
        labels.all().stream()
            .filter(label -> label.field().equals("Subtotal") || label.field().equals("Total"))
            .mapToDouble(label -> label.phrase().box().top())
            .min()
            .orElse(0);
    List<List<Word>> rows = new ArrayList<>();
    for (List<Phrase> row : layout.rows()) {
      boolean labelled =
          labels.all().stream()
              .filter(label -> TOTALS.contains(label.field()) || isDate(label))
              .anyMatch(label -> row.contains(label.phrase()));
      if (!labelled && row.get(0).box().centerY() < bottom) {
        rows.add(words(row));
      }
    }
    return rows;
  }

  private static boolean isDate(Labelled label) {
    return label.field().startsWith("Transaction");
  }

  private static List<Word> words(List<Phrase> row) {
    return row.stream().flatMap(phrase -> phrase.words().stream()).toList();
  }

  private static <T> Optional<Reading<T>> anywhere(Layout layout, Reading.Reader<T> reader) {
    return layout.phrases().stream()
        .flatMap(phrase -> reader.read(phrase.words()).stream())
        .findFirst()
        .map(reading -> reading.times(Confidence.BY_SHAPE));
  }

  private static Optional<String> time(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    String seconds = time.group(3) == null ? "00" : time.group(3);
    String hour = time.group(1).length() == 1 ? "0" + time.group(1) : time.group(1);
    return Optional.of(hour + ":" + time.group(2) + ":" + seconds);
  }
}
