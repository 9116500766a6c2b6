package app.smartdocs.normalization;

import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what a model made of a text about documents against it. A CPF in the text whose check
 * digits fit counts, whatever the model says; one whose digits do not fit is left out. Every other
 * value has to stand in the text ({@link Standing}), numbers without what stands between their
 * digits. What a person identifies with follows from the numbers that are left.
 */
public final class IdentityChecks {
  private static final double STANDS = 0.9;
  private static final Pattern NAMES_OTHERS =
      Pattern.compile("\\b(cnh|c n h|habilitacao|motorista|rg|r g|identidade|passaporte)\\b");

  // Shorter ones are of dates, or pieces of what is written with dots.
  private static final int LONG_NUMBER = 3;

  private IdentityChecks() {}

  /** Checks an answer. */
  public static Checked<IdentityPart> check(String text, Map<IdentityPart, String> answered) {
    Standing standing = new Standing(text);
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Map<IdentityPart, PartValue> kept = new EnumMap<>(IdentityPart.class);
    answered.forEach(
        (part, value) -> {
          if (!value.isBlank() && part != IdentityPart.TIPO && part != IdentityPart.CPF) {
            standing(part, value.strip(), text, standing)
                .ifPresentOrElse(
                    form -> kept.put(part, new PartValue(form, STANDS, Source.MODEL)),
                    () -> doubts.add(Doubt.INVENTED));
          }
        });
    cpf(text, answered.getOrDefault(IdentityPart.CPF, ""), standing, kept, doubts);
    if (kept.keySet().stream().noneMatch(IdentityChecks::isNumber)) {
      kept.clear();
      doubts.add(Doubt.UNREADABLE);
    } else {
      String type = IdentityRules.type(kept);
      kept.put(IdentityPart.TIPO, new PartValue(type, STANDS, Source.MODEL));
      List<String> values = kept.values().stream().map(PartValue::text).toList();
      if (standing.leftNumbers(values, LONG_NUMBER) > 0) {
        doubts.add(Doubt.LEFT_OVER);
      }
    }
    return new Checked<IdentityPart>(new Parts<IdentityPart>(kept), doubts);
  }

  private static boolean isNumber(IdentityPart part) {
    return switch (part) {
      case CPF, RG, CNH, RNE, PASSAPORTE -> true;
      case TIPO, ORGAO_EMISSOR, UF_EMISSOR, PAIS -> false;
    };
  }

  private static void cpf(
      String text,
      String answer,
      Standing standing,
      Map<IdentityPart, PartValue> kept,
      Set<Doubt> doubts) {
    Optional<Cpf> written = Cpf.find(text);
    String digits = answer.replaceAll("\\D", "");
    if (written.isPresent() && !isOtherNumber(written.get(), text, kept)) {
      kept.put(IdentityPart.CPF, new PartValue(written.get().toString(), 1, Source.RULES));
    } else if (!digits.isEmpty()) {
      Optional<Cpf> cpf = Cpf.ofNumber(digits);
      if (!standing.hasNumber(digits)) {
        doubts.add(Doubt.INVENTED);
      } else if (cpf.isEmpty()) {
        doubts.add(Doubt.CPF_CHECK_DIGITS);
      } else {
        kept.put(IdentityPart.CPF, new PartValue(cpf.get().toString(), 1, Source.MODEL));
      }
    }
  }

  // A driving licence has eleven digits too, but has to be named for its number to be no CPF.
  private static boolean isOtherNumber(Cpf cpf, String text, Map<IdentityPart, PartValue> kept) {
    kept.values()
        .removeIf(value -> isSame(value, cpf) && !NAMES_OTHERS.matcher(Text.folded(text)).find());
    return kept.values().stream().anyMatch(value -> isSame(value, cpf));
  }

  private static boolean isSame(PartValue value, Cpf cpf) {
    return value.text().replaceAll("\\D", "").equals(cpf.digits());
  }

  private static Optional<String> standing(
      IdentityPart part, String value, String text, Standing standing) {
    return switch (part) {
      case RG, CNH, RNE, PASSAPORTE ->
          Optional.of(value.toUpperCase(Locale.ROOT)).filter(standing::hasNumber);
      case UF_EMISSOR ->
          State.named(value)
              .filter(state -> standing.has(state.name()) || standing.has(state.title()))
              .map(State::name);
      case PAIS ->
          Optional.of(value).filter(country -> standing.has(country) || isOf(text, country));
      case ORGAO_EMISSOR -> Optional.of(value.toUpperCase(Locale.ROOT)).filter(standing::has);
      case TIPO, CPF -> Optional.empty();
    };
  }

  // Whose people the text names.
  private static boolean isOf(String text, String country) {
    return Arrays.stream(Text.folded(text).split(" ", -1))
        .flatMap(word -> Countries.named(word).stream())
        .anyMatch(name -> Text.folded(name).equals(Text.folded(country)));
  }
}
