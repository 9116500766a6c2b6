package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.appointment.Part;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what a person corrects apart from what was read, in the form that it would be read in. */
public final class CorrectAppointment {
  private final NormalizationLedger ledger;
  private final InstantSource clock;

  public CorrectAppointment(NormalizationLedger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Corrects.
   *
   * @throws InvalidCorrectionException if it can't be right; nothing is kept then
   */
  public void run(Appointment appointment, Correction correction) {
    Normalization present = appointment.normalization();
    Corrections checked =
        new Corrections(
            address(merged(present.corrections().address(), correction.address())),
            document(merged(present.corrections().document(), correction.document())));
    checkPlace(present.corrected(checked, false).effectiveAddress(), correction);
    boolean needsReview =
        correction.needsReview() != null
            ? correction.needsReview()
            : present.needsReview() && checked.equals(present.corrections());
    boolean unused = ledger.correct(appointment, checked, needsReview, clock.instant());
  }

  private static <P extends Enum<P> & Part> Map<P, String> merged(
      Map<P, String> present, Map<P, Optional<String>> changes) {
    Map<P, String> merged = new HashMap<>(present);
    changes.forEach(
        (part, text) -> {
          if (text.isEmpty()) {
            merged.remove(part);
          } else {
            merged.put(part, text.get().strip());
          }
        });
    merged.forEach(
        (part, text) -> {
          if (text.length() > Entry.LONGEST_DETAIL
              || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidCorrectionException(
                part.fieldName()
                    + " has up to "
                    + Entry.LONGEST_DETAIL
                    + " characters, on one line.");
          }
        });
    return merged;
  }

  private static Map<AddressPart, String> address(Map<AddressPart, String> texts) {
    inUsualForm(
        texts,
        AddressPart.ESTADO,
        text -> State.named(text).map(State::name),
        "estado is one of Brazil's, such as SP.");
    inUsualForm(
        texts,
        AddressPart.CEP,
        text -> Cep.find(text).map(Cep::toString),
        "cep has eight digits that a state has, such as 01310-200.");
    return texts;
  }

  private static Map<IdentityPart, String> document(Map<IdentityPart, String> texts) {
    inUsualForm(
        texts,
        IdentityPart.CPF,
        text -> Cpf.ofNumber(text.replaceAll("[. /-]", "")).map(Cpf::toString),
        "The check digits of cpf do not fit. Compare it with the document.");
    inUsualForm(
        texts,
        IdentityPart.UF_EMISSOR,
        text -> State.named(text).map(State::name),
        "uf_emissor is one of Brazil's states, such as SP.");
    return texts;
  }

  /** An empty text says that there is none, and needs no form. */
  private static <P extends Part> void inUsualForm(
      Map<P, String> texts, P part, Function<String, Optional<String>> reader, String otherwise) {
    texts.computeIfPresent(
        part,
        (same, text) ->
            text.isEmpty()
                ? text
                : reader.apply(text).orElseThrow(() -> new InvalidCorrectionException(otherwise)));
  }

  // Only where the person touched one of the two: what was read is flagged already.
  private static void checkPlace(Map<AddressPart, String> address, Correction correction) {
    boolean touched =
        correction.address().containsKey(AddressPart.CEP)
            || correction.address().containsKey(AddressPart.ESTADO);
    String cep = address.get(AddressPart.CEP);
    String state = address.get(AddressPart.ESTADO);
    if (touched
        && cep != null
        && state != null
        && Cep.find(cep).flatMap(State::of).filter(of -> of.name().equals(state)).isEmpty()) {
      throw new InvalidCorrectionException(
          "This cep lies in another state than estado. Correct both.");
    }
  }
}
