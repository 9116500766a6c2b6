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
          if (text.length() > Entry.LONGEST_DETAIL) {
            throw new InvalidCorrectionException(
                part.fieldName() + " has up to " + Entry.LONGEST_DETAIL + " characters.");
          }
        });
    return merged;
  }

  private static Map<AddressPart, String> address(Map<AddressPart, String> texts) {
    texts.computeIfPresent(
        AddressPart.ESTADO,
        (part, text) ->
            text.isEmpty()
                ? text
                : State.named(text)
                    .map(State::name)
                    .orElseThrow(
                        () ->
                            new InvalidCorrectionException(
                                "estado is one of Brazil's, such as SP.")));
    texts.computeIfPresent(
        AddressPart.CEP,
        (part, text) ->
            text.isEmpty()
                ? text
                : Cep.find(text)
                    .map(Cep::toString)
                    .orElseThrow(
                        () ->
                            new InvalidCorrectionException(
                                "cep has eight digits that a state has, such as 01310-200.")));
    return texts;
  }

  private static Map<IdentityPart, String> document(Map<IdentityPart, String> texts) {
    texts.computeIfPresent(
        IdentityPart.CPF,
        (part, text) ->
            text.isEmpty()
                ? text
                : Cpf.ofNumber(text.replaceAll("[. /-]", ""))
                    .map(Cpf::toString)
                    .orElseThrow(
                        () ->
                            new InvalidCorrectionException(
                                "The check digits of cpf do not fit. Compare it with the document.")));
    texts.computeIfPresent(
        IdentityPart.UF_EMISSOR,
        (part, text) ->
            text.isEmpty()
                ? text
                : State.named(text)
                    .map(State::name)
                    .orElseThrow(
                        () ->
                            new InvalidCorrectionException(
                                "uf_emissor is one of Brazil's states, such as SP.")));
    return texts;
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
