package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.FieldValue.Currency;
import app.smartdocs.local.docintel.page.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a receipt. An item is written in one line, description and price, or in two:
 * sequence, code and description, then quantity, unit, price and total.
 */
final class ReceiptItems {
  private static final Pattern TIMES = Pattern.compile("[xX×*]{1,3}");
  private static final Pattern CODE = Pattern.compile("#?\\d{3,14}");
  private static final Pattern UNIT = Pattern.compile("\\p{L}{1,4}\\.?");

  /** {@code others}: the words before and after it. */
  private record Measure(
      Reading<BigDecimal> quantity, Optional<Reading<Currency>> price, List<Word> others) {}

  private final MoneyReader money;

  ReceiptItems(MoneyReader money) {
    this.money = money;
  }

  /** {@code rows}: those between the head of the receipt and its totals. */
  List<Field> read(List<List<Word>> rows) {
    List<Field> items = new ArrayList<>();
    List<Word> above = List.of();
    for (List<Word> row : rows) {
      Optional<Reading<Currency>> total = lastAmount(row);
      if (total.isEmpty()) {
        above = description(row);
        continue;
      }
      List<Word> before = row.subList(0, row.indexOf(total.get().words().get(0)));
      Optional<Measure> measure = measure(before);
      List<Word> text = description(measure.map(Measure::others).orElse(before));
      if (text.isEmpty()) {
        text = above;
      }
      if (!text.isEmpty() && (measure.isPresent() || hasLetters(text))) {
        items.add(item(text, measure, total.get()));
      }
      above = List.of();
    }
    return items;
  }

  private static Field item(List<Word> text, Optional<Measure> measure, Reading<Currency> total) {
    Map<String, Field> parts = new LinkedHashMap<>();
    parts.put("Description", new Reading<>(Phrase.text(text), text, 1).field(FieldValue.Text::new));
    measure.ifPresent(
        found -> {
          parts.put("Quantity", found.quantity().field(FieldValue.Decimal::new));
          found.price().ifPresent(price -> parts.put("Price", price.field(ReceiptRules::decimal)));
        });
    parts.put("TotalPrice", total.field(ReceiptRules::decimal));
    return new Field(
        new FieldValue.Parts(parts), List.of(), Confidence.mean(List.copyOf(parts.values())));
  }

  /** An amount that ends the row; a letter for the tax class may follow. */
  private Optional<Reading<Currency>> lastAmount(List<Word> row) {
    int end = row.size();
    if (end > 1 && row.get(end - 1).text().matches("[A-Z]\\d?|\\*")) {
      end--;
    }
    for (int from = Math.max(0, end - 2); from < end; from++) {
      List<Word> run = row.subList(from, end);
      Optional<Currency> amount = money.amount(Phrase.text(run));
      if (amount.isPresent()) {
        return Optional.of(new Reading<>(amount.get(), run, 1));
      }
    }
    return Optional.empty();
  }

  /** {@code 6 UN x 5,49}: a quantity, perhaps a unit, a sign for times, perhaps a price. */
  private Optional<Measure> measure(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      boolean times = TIMES.matcher(words.get(i).text()).matches();
      if (!times || i == 0) {
        continue;
      }
      int at = i - 1;
      if (at > 0 && UNIT.matcher(words.get(at).text()).matches()) {
        at--;
      }
      Word number = words.get(at);
      Optional<BigDecimal> quantity = money.number(Spelling.digits(number.text()));
      if (quantity.isPresent()) {
        Optional<Reading<Currency>> price =
            money.amounts().read(words.subList(i + 1, words.size()));
        List<Word> others = new ArrayList<>(words.subList(0, at));
        int end =
            price
                .map(found -> words.lastIndexOf(found.words().get(found.words().size() - 1)) + 1)
                .orElse(i + 1);
        others.addAll(words.subList(end, words.size()));
        return Optional.of(
            new Measure(new Reading<>(quantity.get(), List.of(number), 1), price, others));
      }
    }
    return Optional.empty();
  }

  /** Without the sequence number and the code before it. */
  private static List<Word> description(List<Word> words) {
    int from = 0;
    while (from < words.size() && CODE.matcher(Spelling.digits(words.get(from).text())).matches()) {
      from++;
    }
    List<Word> rest = words.subList(from, words.size());
    return hasLetters(rest) ? rest : List.of();
  }

  private static boolean hasLetters(List<Word> words) {
    return words.stream()
        .anyMatch(word -> word.text().chars().filter(Character::isLetter).count() > 1);
  }
}
