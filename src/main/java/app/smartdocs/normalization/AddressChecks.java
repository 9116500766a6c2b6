package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what a model made of an address against the text. What does not stand there is left out
 * ({@link Standing}): a state may stand there by its name, its letters, or the CEP; "s/n" as any of
 * the ways to say so. A CEP that lies in another state is left out, since a digit is mistyped
 * sooner than a state.
 */
public final class AddressChecks {
  private static final double STANDS = 0.9;
  private static final double AGREES = 0.95;
  // "Near the bakery" belongs to no part.
  private static final int MOST_LEFT_WORDS = 2;

  private AddressChecks() {}

  /** Checks an answer. */
  public static Checked<AddressPart> check(String text, Map<AddressPart, String> answered) {
    Standing standing = new Standing(text);
    Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
    Map<AddressPart, PartValue> kept = new EnumMap<>(AddressPart.class);
    answered.forEach(
        (part, value) -> {
          if (!value.isBlank()) {
            Optional<String> stands = standing(part, value.strip(), text, standing);
            stands.ifPresentOrElse(
                form -> kept.put(part, new PartValue(form, STANDS, Source.MODEL)),
                () -> doubts.add(Doubt.INVENTED));
          }
        });
    checkPlace(kept, doubts);
    if (kept.isEmpty()) {
      doubts.add(Doubt.UNREADABLE);
    } else if (!kept.containsKey(AddressPart.LOGRADOURO)
        || !kept.containsKey(AddressPart.CIDADE)
        || !kept.containsKey(AddressPart.ESTADO)) {
      doubts.add(Doubt.INCOMPLETE);
    }
    if (!kept.isEmpty() && leavesOver(standing, kept)) {
      doubts.add(Doubt.LEFT_OVER);
    }
    return new Checked<AddressPart>(new Parts<AddressPart>(kept), doubts);
  }

  private static boolean leavesOver(Standing standing, Map<AddressPart, PartValue> kept) {
    List<String> values = new ArrayList<>(kept.values().stream().map(PartValue::text).toList());
    PartValue state = kept.get(AddressPart.ESTADO);
    if (state != null) {
      values.add(State.valueOf(state.text()).title());
    }
    return standing.leftNumbers(values, 1) > 0 || standing.leftWords(values) > MOST_LEFT_WORDS;
  }

  /** The value in its usual form; empty if it does not stand there. */
  private static Optional<String> standing(
      AddressPart part, String value, String text, Standing standing) {
    return switch (part) {
      case ESTADO ->
          State.named(value).filter(state -> names(text, standing, state)).map(State::name);
      case CEP ->
          Cep.find(value).filter(cep -> standing.hasNumber(cep.digits())).map(Cep::toString);
      case NUMERO ->
          isNone(value)
              ? Optional.of("s/n").filter(none -> saysNone(standing))
              : Optional.of(value).filter(standing::has);
      case LOGRADOURO, COMPLEMENTO, BAIRRO, CIDADE -> Optional.of(value).filter(standing::has);
    };
  }

  private static boolean names(String text, Standing standing, State state) {
    return standing.has(state.name())
        || standing.has(state.title())
        || Cep.find(text).flatMap(State::of).filter(of -> of == state).isPresent();
  }

  private static boolean isNone(String value) {
    return Text.folded(value).matches("s n|sn|sem numero");
  }

  private static boolean saysNone(Standing standing) {
    return standing.has("s n") || standing.has("sn") || standing.has("sem numero");
  }

  private static void checkPlace(Map<AddressPart, PartValue> kept, Set<Doubt> doubts) {
    PartValue cep = kept.get(AddressPart.CEP);
    PartValue estado = kept.get(AddressPart.ESTADO);
    if (cep == null || estado == null) {
      return;
    }
    boolean agree =
        Cep.find(cep.text())
            .flatMap(State::of)
            .filter(state -> state.name().equals(estado.text()))
            .isPresent();
    if (agree) {
      kept.put(AddressPart.CEP, new PartValue(cep.text(), AGREES, Source.MODEL));
      kept.put(AddressPart.ESTADO, new PartValue(estado.text(), AGREES, Source.MODEL));
    } else {
      kept.remove(AddressPart.CEP);
      doubts.add(Doubt.CEP_STATE);
    }
  }
}
