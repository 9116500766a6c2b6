package app.smartdocs.local.docintel.field;

import app.smartdocs.local.docintel.field.LabelledValues.Labelled;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.page.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of prebuilt-idDocument on Brazilian cards: the identity card (RG) and the driver's
 * licence (CNH). PersonalNumber and PlaceOfBirth are names that the service has on other kinds of
 * document; FatherName and MotherName are ours, as no model of the service reads parents.
 */
final class IdentityRules {
  private static final Labels LABELS = IdentityLabels.LABELS;
  private static final Set<String> PARTICLES = Set.of("DE", "DA", "DO", "DAS", "DOS", "E");
  private static final Pattern REGISTER =
      Pattern.compile(
          "(?:[A-Z]{2}[- ]?)?[\\dOolISB|][\\dOolISB|. ]{4,12}(?:[-– ]{0,2}[\\dXx])?(?:/[A-Z]{2})?");
  private static final Pattern LICENCE = Pattern.compile("[\\dOolISB|]{9,11}");
  private static final Pattern CLASSES = Pattern.compile("A?[B-E]|A|ACC");

  private final LabelledValues labels;
  private final Layout layout;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  private IdentityRules(Layout layout) {
    this.layout = layout;
    this.labels = new LabelledValues(layout, LABELS, List.of());
  }

  /** One document for each page that shows a card. */
  static List<FoundDocument> read(List<Page> pages) {
    return pages.stream()
        .flatMap(page -> new IdentityRules(Layout.of(page)).card().stream())
        .toList();
  }

  private Optional<FoundDocument> card() {
    String text = Spelling.folded(Phrase.text(words()));
    boolean licence =
        text.contains(Spelling.folded("Carteira nacional de habilitação"))
            || text.contains(Spelling.folded("Driver license"));
    boolean identity =
        text.contains(Spelling.folded("Registro geral"))
            || text.contains(Spelling.folded("Carteira de identidade"));
    names();
    if (licence) {
      put("DocumentNumber", "#LicenceNumber", Reading.Reader.ofRuns(shaped(LICENCE)));
      put(
          "VehicleClassifications",
          "VehicleClassifications",
          Reading.Reader.ofRuns(shaped(CLASSES)));
    } else {
      put("DocumentNumber", "#GeneralRegister", Reading.Reader.ofRuns(shaped(REGISTER)));
    }
    personalNumber();
    for (String date : List.of("DateOfBirth", "DateOfIssue", "DateOfExpiration")) {
      labels
          .value(date, DateReader.DATES, false, label -> true)
          .ifPresent(day -> fields.put(date, day.field(FieldValue.Day::new)));
    }
    put("PlaceOfBirth", "PlaceOfBirth", IdentityRules::name);
    boolean telling = licence || identity || fields.containsKey("DateOfBirth");
    if (!telling || fields.isEmpty()) {
      return Optional.empty();
    }
    issuer();
    String kind =
        licence
            ? "idDocument.driverLicense"
            : identity ? "idDocument.nationalIdentityCard" : "idDocument";
    int page = layout.page().number();
    return Optional.of(
        new FoundDocument(kind, page, page, fields, Confidence.mean(List.copyOf(fields.values()))));
  }

  private void names() {
    List<Reading<String>> parents = parents();
    Optional<Reading<String>> surname =
        labels.value("#Surname", IdentityRules::name, false, label -> true);
    Optional<Reading<String>> given =
        labels.value("#GivenName", IdentityRules::name, false, label -> true);
    if (surname.isPresent() && given.isPresent()) {
      fields.put("FirstName", given.get().field(FieldValue.Text::new));
      fields.put("LastName", surname.get().field(FieldValue.Text::new));
      return;
    }
    labels
        .value("#Name", IdentityRules::name, false, label -> true)
        .ifPresent(name -> split(name, parents));
  }

  /** Exactly two lines are father and mother, in the order that these cards have them. */
  private List<Reading<String>> parents() {
    List<Reading<String>> parents = new ArrayList<>();
    for (Labelled label : labels.all()) {
      if (label.field().equals("#Parents") && parents.isEmpty()) {
        if (!label.rest().isEmpty()) {
          name(label.rest()).ifPresent(parents::add);
        }
        for (Phrase line : labels.linesBelow(label, 3)) {
          name(line.words()).ifPresent(parents::add);
        }
      }
    }
    if (parents.size() == 2) {
      fields.put(
          "FatherName", parents.get(0).times(Confidence.BY_PLACE).field(FieldValue.Text::new));
      fields.put(
          "MotherName", parents.get(1).times(Confidence.BY_PLACE).field(FieldValue.Text::new));
    }
    put("FatherName", "#Father", IdentityRules::name);
    put("MotherName", "#Mother", IdentityRules::name);
    return parents;
  }

  /**
   * The card shows one name. The surname begins with the first word that a parent bears too, or
   * else with the second word.
   */
  private void split(Reading<String> name, List<Reading<String>> parents) {
    List<Word> words = name.words();
    Set<String> inherited = new HashSet<>();
    parents.forEach(
        parent ->
            parent.words().stream().skip(1).forEach(w -> inherited.add(Spelling.folded(w.text()))));
    PARTICLES.forEach(particle -> inherited.remove(Spelling.folded(particle)));
    int from = 1;
    boolean known = false;
    for (int i = 1; i < words.size() && !known; i++) {
      known = inherited.contains(Spelling.folded(words.get(i).text()));
      from = known ? i : 1;
    }
    while (from > 1 && PARTICLES.contains(Spelling.plain(words.get(from - 1).text()))) {
      from--;
    }
    double sure = name.strength() * (known ? 1 : Confidence.BY_SHAPE);
    fields.put("FirstName", part(words.subList(0, from), sure));
    if (from < words.size()) {
      fields.put("LastName", part(words.subList(from, words.size()), sure));
    }
  }

  private static Field part(List<Word> words, double strength) {
    return new Reading<>(Phrase.text(words), words, strength).field(FieldValue.Text::new);
  }

  /** A CPF with its label, or one with right check digits anywhere. */
  private void personalNumber() {
    labels
        .value("PersonalNumber", TaxIds.CPF, false, label -> true)
        .map(cpf -> TaxIds.valid(cpf.value()) ? cpf : cpf.times(Confidence.WRONG_CHECK_DIGITS))
        .or(
            () ->
                TaxIds.CPF
                    .read(words())
                    .filter(cpf -> TaxIds.valid(cpf.value()))
                    .map(cpf -> cpf.times(Confidence.BY_CHECK_DIGITS)))
        .ifPresent(cpf -> fields.put("PersonalNumber", cpf.field(FieldValue.Text::new)));
  }

  private void issuer() {
    for (Phrase phrase : layout.phrases()) {
      String text = Spelling.folded(phrase.text());
      if (text.contains(Spelling.folded("República Federativa do Brasil"))) {
        fields.put(
            "CountryRegion",
            new Reading<>("BRA", phrase.words(), 1).field(FieldValue.Country::new));
      }
      List<Word> words = phrase.words();
      if (words.size() >= 3
          && Spelling.folded(words.get(0).text()).equals(Spelling.folded("ESTADO"))
          && PARTICLES.contains(Spelling.plain(words.get(1).text()).replace('0', 'O'))) {
        fields.put("Region", part(words.subList(2, words.size()), 1));
      }
    }
  }

  private void put(String field, String label, Reading.Reader<String> reader) {
    labels
        .value(label, reader, false, found -> true)
        .ifPresent(value -> fields.put(field, value.field(FieldValue.Text::new)));
  }

  private List<Word> words() {
    return layout.phrases().stream().flatMap(phrase -> phrase.words().stream()).toList();
  }

  private static Function<String, Optional<String>> shaped(Pattern shape) {
    return text ->
        shape.matcher(text).matches()
                && (shape == CLASSES || text.chars().filter(Character::isDigit).count() >= 4)
            ? Optional.of(text)
            : Optional.empty();
  }

  /** Letters only; a card's background is often read as stray marks, which are left out. */
  private static Optional<Reading<String>> name(List<Word> words) {
    if (words.stream().anyMatch(word -> word.text().chars().anyMatch(Character::isDigit))) {
      return Optional.empty();
    }
    int end = words.size();
    while (end > 0 && words.get(end - 1).text().chars().noneMatch(Character::isLetter)) {
      end--;
    }
    int from = 0;
    while (from < end && words.get(from).text().chars().noneMatch(Character::isLetter)) {
      from++;
    }
    List<Word> run = words.subList(from, end);
    return Phrase.text(run).length() < 3
        ? Optional.empty()
        : Optional.of(new Reading<>(Phrase.text(run), run, 1));
  }
}
