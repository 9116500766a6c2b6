package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.LabelledValues.Labelled;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Who sells and who buys, told apart by the headings of their sections. */
final class InvoiceParties {
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iu).*\\b(nota fiscal|nf-?e|danfe|fatura|invoice|recibo|documento auxiliar|s[ée]rie|folha|p[áa]gina|page)\\b.*");
  private static final Pattern COMPANY =
      Pattern.compile(
          "(?iu).*\\b(ltda|s\\.?/?a|me|epp|eireli|mei|inc|llc|gmbh|ltd|limited|corp|com[ée]rcio|ind[úu]stria)\\b\\.?,?");

  private final LabelledValues labels;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private InvoiceParties(LabelledValues labels) {
    this.labels = labels;
  }

  /** What the first page says. */
  static Map<String, Field> on(LabelledValues labels) {
    InvoiceParties parties = new InvoiceParties(labels);
    parties.customer();
    parties.vendor();
    return parties.fields;
  }

  private void customer() {
    Optional<Labelled> anchor = anchor("#Customer");
    if (anchor.isEmpty()) {
      return;
    }
    Predicate<Phrase> here = section(anchor.get());
    name("#Name", label -> here.test(label.phrase()))
        .or(() -> labels.value(anchor.get(), names()))
        .ifPresent(name -> fields.put("CustomerName", name.field(FieldValue.Text::new)));
    taxId(label -> here.test(label.phrase()))
        .ifPresent(id -> fields.put("CustomerTaxId", id.field(FieldValue.Text::new)));
    address(here)
        .ifPresent(address -> fields.put("CustomerAddress", address.field(value -> value)));
  }

  private void vendor() {
    Optional<Labelled> customer = anchor("#Customer");
    Optional<Labelled> vendor = anchor("#Vendor");
    Predicate<Phrase> elsewhere =
        customer.map(this::section).map(Predicate::negate).orElse(phrase -> true);
    Predicate<Phrase> here =
        vendor.map(this::section).map(elsewhere::and).orElseGet(() -> elsewhere.and(aboveItems()));
    Optional<Phrase> heading = vendor.isPresent() ? Optional.empty() : letterhead(here);
    vendor
        .flatMap(
            anchor ->
                name("#Name", label -> here.test(label.phrase()))
                    .or(() -> labels.value(anchor, names())))
        .or(
            () ->
                heading.map(
                    phrase -> new Reading<>(phrase.text(), phrase.words(), Confidence.BY_PLACE)))
        .ifPresent(name -> fields.put("VendorName", name.field(FieldValue.Text::new)));
    taxId(label -> here.test(label.phrase()))
        .ifPresent(id -> fields.put("VendorTaxId", id.field(FieldValue.Text::new)));
    heading
        .flatMap(phrase -> addressUnder(phrase, here))
        .or(() -> address(here))
        .ifPresent(address -> fields.put("VendorAddress", address.field(value -> value)));
  }

  private Optional<Labelled> anchor(String field) {
    return labels.all().stream().filter(label -> label.field().equals(field)).findFirst();
  }

  /** From the heading down to the next section's, or beside it where two stand side by side. */
  private Predicate<Phrase> section(Labelled anchor) {
    Phrase head = anchor.phrase();
    List<Phrase> others =
        labels.all().stream()
            .filter(
                label ->
                    !label.equals(anchor)
                        && (label.field().equals("#Customer")
                            || label.field().equals("#Vendor")
                            || label.field().equals("#Items")))
            .map(Labelled::phrase)
            .toList();
    double bottom =
        others.stream()
            .filter(other -> !other.sameRow(head) && other.box().top() > head.box().top())
            .mapToDouble(other -> other.box().top())
            .min()
            .orElse(Double.MAX_VALUE);
    double right =
        others.stream()
            .filter(other -> other.sameRow(head) && other.box().left() > head.box().left())
            .mapToDouble(other -> other.box().left() - head.height())
            .min()
            .orElse(Double.MAX_VALUE);
    boolean shared = others.stream().anyMatch(other -> other.sameRow(head));
    double left = shared ? head.box().left() - head.height() : 0;
    return phrase ->
        phrase.box().centerY() > head.box().top()
            && phrase.box().top() < bottom
            && phrase.box().left() >= left
            && phrase.box().left() < right;
  }

  private Predicate<Phrase> aboveItems() {
    double bottom =
        labels.all().stream()
            .filter(
                label ->
                    label.field().equals("#Items")
                        || label.field().equals("SubTotal")
                        || label.field().equals("InvoiceTotal"))
            .mapToDouble(label -> label.phrase().box().top())
            .min()
            .orElse(Double.MAX_VALUE);
    return phrase -> phrase.box().top() < bottom;
  }

  /**
   * The largest print in the upper third that is no title; a company's form in it speaks for it.
   */
  private Optional<Phrase> letterhead(Predicate<Phrase> here) {
    double third = labels.layout().page().height() / 3;
    return labels.layout().phrases().stream()
        .filter(here)
        .filter(phrase -> phrase.box().top() < third)
        .filter(phrase -> phrase.hasLetters() && !labels.isLabel(phrase))
        .filter(phrase -> DateReader.DATES.read(phrase.words()).isEmpty())
        .filter(phrase -> !TITLE.matcher(phrase.text()).matches())
        .filter(phrase -> !Addresses.isStreet(phrase.text()))
        .filter(this::standsOut)
        .max(
            Comparator.comparingDouble(
                phrase -> phrase.height() * (COMPANY.matcher(phrase.text()).matches() ? 1.5 : 1)));
  }

  /** By its size, by a company's form, or by an address or a tax number right under it. */
  private boolean standsOut(Phrase phrase) {
    double usual =
        labels.layout().phrases().stream()
            .mapToDouble(Phrase::height)
            .sorted()
            .skip(labels.layout().phrases().size() / 2)
            .findFirst()
            .orElse(0);
    return phrase.height() > 1.2 * usual
        || COMPANY.matcher(phrase.text()).matches()
        || labels
            .layout()
            .below(phrase)
            .filter(
                under ->
                    Addresses.isStreet(under.text()) || TaxIds.either(under.words()).isPresent())
            .isPresent();
  }

  private Optional<Reading<String>> name(String field, Predicate<Labelled> where) {
    return labels.value(field, names(), false, where);
  }

  private static Reading.Reader<String> names() {
    return words -> {
      boolean letters =
          words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isLetter));
      return letters && !Addresses.isStreet(Phrase.text(words))
          ? Optional.of(new Reading<>(Phrase.text(words), words, 1))
          : Optional.empty();
    };
  }

  private Optional<Reading<String>> taxId(Predicate<Labelled> where) {
    return labels.value("#TaxId", TaxIds::either, false, where);
  }

  /** By its labels: the street, with city and postal code where they have fields of their own. */
  private Optional<Reading<FieldValue.Address>> address(Predicate<Phrase> here) {
    Optional<Reading<String>> street =
        labels.value(
            "#Address",
            words -> Optional.of(new Reading<>(Phrase.text(words), words, 1)),
            false,
            label -> here.test(label.phrase()));
    if (street.isEmpty()) {
      return labels.layout().phrases().stream()
          .filter(here)
          .filter(phrase -> Addresses.isStreet(phrase.text()) && !labels.isLabel(phrase))
          .findFirst()
          .flatMap(phrase -> continued(phrase, Confidence.BY_SHAPE));
    }
    List<List<Word>> lines = new ArrayList<>(List.of(street.get().words()));
    for (String field : List.of("#City", "#PostalCode")) {
      labels
          .value(
              field,
              read -> Optional.of(new Reading<>(Phrase.text(read), read, 1)),
              false,
              label -> here.test(label.phrase()))
          .ifPresent(reading -> lines.add(reading.words()));
    }
    return Addresses.reading(lines, street.get().strength());
  }

  private Optional<Reading<FieldValue.Address>> addressUnder(Phrase name, Predicate<Phrase> here) {
    return labels.layout().phrases().stream()
        .filter(here)
        .filter(phrase -> phrase.box().top() > name.box().top() && Layout.aligned(name, phrase))
        .filter(phrase -> Addresses.isStreet(phrase.text()))
        .findFirst()
        .flatMap(phrase -> continued(phrase, Confidence.BY_PLACE));
  }

  /** A street with the lines under it that go on with it. */
  private Optional<Reading<FieldValue.Address>> continued(Phrase street, double strength) {
    List<List<Word>> lines = new ArrayList<>(List.of(street.words()));
    Phrase above = street;
    for (int i = 0; i < 2; i++) {
      Optional<Phrase> next = labels.layout().below(above);
      if (next.isEmpty() || !Addresses.continues(next.get().text())) {
        break;
      }
      lines.add(next.get().words());
      above = next.get();
    }
    return Addresses.reading(lines, strength);
  }
}
