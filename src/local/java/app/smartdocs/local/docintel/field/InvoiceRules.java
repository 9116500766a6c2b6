package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of prebuilt-invoice. */
final class InvoiceRules {
  private static final Labels LABELS = InvoiceLabels.LABELS;
  private static final Pattern NUMBER =
      Pattern.compile("(?=[^\\s]*\\d)[\\p{Alnum}][\\p{Alnum}./-]{0,29}");

  private static final Pattern TITLED = Pattern.compile("FATURA|NOTA|NFE|INVOICE");
  private static final List<String> TELLING =
      List.of(
          "InvoiceId", "InvoiceDate", "DueDate", "SubTotal", "InvoiceTotal", "AmountDue", "Items");

  private InvoiceRules() {}

  static Optional<FoundDocument> read(List<Page> pages) {
    List<Layout> layouts = pages.stream().map(Layout::of).toList();
    List<Word> words =
        pages.stream()
            .flatMap(page -> page.lines().stream())
            .flatMap(line -> line.words().stream())
            .toList();
    MoneyReader money = MoneyReader.of(words);
    InvoiceItems items = InvoiceItems.on(layouts, money);
    List<LabelledValues> labels =
        layouts.stream().map(layout -> new LabelledValues(layout, LABELS, items.words())).toList();

    Map<String, Field> fields = new LinkedHashMap<>();
    if (!labels.isEmpty()) {
      fields.putAll(InvoiceParties.on(labels.get(0)));
    }
    for (String name : List.of("InvoiceId", "PurchaseOrder")) {
      Optional<Reading<String>> labelled = first(labels, name, InvoiceRules::number, false);
      labelled
          .or(
              () ->
                  name.equals("InvoiceId")
                      ? first(labels, "#Title", InvoiceRules::number, false)
                      : Optional.empty())
          .ifPresent(number -> fields.put(name, number.field(FieldValue.Text::new)));
    }
    for (String name : List.of("InvoiceDate", "DueDate")) {
      first(labels, name, DateReader.DATES, false)
          .ifPresent(day -> fields.put(name, day.field(FieldValue.Day::new)));
    }
    first(labels, "PaymentTerm", InvoiceRules::text, false)
        .ifPresent(term -> fields.put("PaymentTerm", term.field(FieldValue.Text::new)));
    Reading.Reader<Currency> amounts = money.amounts();
    for (String name : List.of("SubTotal", "TotalTax", "InvoiceTotal", "AmountDue")) {
      first(labels, name, amounts, true)
          .ifPresent(amount -> fields.put(name, amount.field(value -> value)));
    }
    if (!items.items().isEmpty()) {
      fields.put(
          "Items",
          new Field(
              new FieldValue.ListOf(items.items()), List.of(), Confidence.mean(items.items())));
    }
    return !isInvoice(fields, labels)
        ? Optional.empty()
        : Optional.of(
            new FoundDocument(
                "invoice",
                pages.get(0).number(),
                pages.get(pages.size() - 1).number(),
                fields,
                Confidence.mean(List.copyOf(fields.values()))));
  }

  /** One field makes no invoice: letters have dates, contracts have totals. */
  private static boolean isInvoice(Map<String, Field> fields, List<LabelledValues> pages) {
    boolean titled =
        pages.stream()
            .flatMap(page -> page.all().stream())
            .anyMatch(
                label ->
                    label.field().equals("#Title")
                        || (label.field().equals("InvoiceId")
                            && TITLED.matcher(Spelling.plain(Phrase.text(label.label()))).find()));
    long telling = TELLING.stream().filter(fields::containsKey).count();
    return telling >= (titled ? 1 : 2);
  }

  /** Totals stand at the end of a document, everything else is looked for from its beginning. */
  private static <T> Optional<Reading<T>> first(
      List<LabelledValues> pages, String field, Reading.Reader<T> reader, boolean last) {
    for (int i = 0; i < pages.size(); i++) {
      LabelledValues page = pages.get(last ? pages.size() - 1 - i : i);
      Optional<Reading<T>> value = page.value(field, reader, last, label -> true);
      if (value.isPresent()) {
        return value;
      }
    }
    return Optional.empty();
  }

  /** One word with a digit in it that is no date; a colon or a number sign may stand before it. */
  private static Optional<Reading<String>> number(List<Word> words) {
    for (Word word : words.subList(0, Math.min(3, words.size()))) {
      String text = word.text().replaceFirst("^.*:", "").replaceFirst("^#", "");
      if (NUMBER.matcher(text).matches()
          && DateReader.parse(text).isEmpty()
          && TaxIds.cnpj(text).isEmpty()) {
        return Optional.of(new Reading<>(text, List.of(word), 1));
      }
      if (word.text().chars().filter(Character::isLetter).count() > 2) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Reading<String>> text(List<Word> words) {
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reading<>(Phrase.text(words), words, 1));
  }
}
