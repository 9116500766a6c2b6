package app.smartdocs.normalization;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.appointment.Part;
import app.smartdocs.appointment.Parts;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address and a text about documents: by rules, and where these are not certain by what a
 * model answered, held against the text.
 */
public final class ReadTexts {
  private final @Nullable String address;
  private final @Nullable String document;
  private final RuleReading<AddressPart> addressByRules;
  private final RuleReading<IdentityPart> documentByRules;

  /**
   * Reads by rules.
   *
   * @param address null where it is not to be read
   * @param document likewise
   */
  public ReadTexts(@Nullable String address, @Nullable String document) {
    this.address = address;
    this.document = document;
    this.addressByRules = address == null ? RuleReading.ofNothing() : AddressRules.read(address);
    this.documentByRules =
        document == null ? RuleReading.ofNothing() : IdentityRules.read(document);
  }

  /** What a model is to be asked; null where there is no need to. */
  public @Nullable Question question() {
    String unsureAddress = addressByRules.certain() ? null : harmless(address);
    String unsureDocument = documentByRules.certain() ? null : harmless(document);
    return unsureAddress == null && unsureDocument == null
        ? null
        : new Question(unsureAddress, unsureDocument);
  }

  private static @Nullable String harmless(@Nullable String text) {
    return text == null || Instructions.in(text) ? null : text;
  }

  /** By the rules alone: what they are not certain of is for a person. */
  public Normalization byRules() {
    Set<Doubt> doubts = doubtsOfTexts();
    doubt(addressByRules, doubts);
    doubt(documentByRules, doubts);
    return normalization(addressByRules.parts(), documentByRules.parts(), doubts);
  }

  private static <P extends Enum<P> & Part> void doubt(RuleReading<P> reading, Set<Doubt> doubts) {
    if (!reading.certain()) {
      doubts.add(reading.parts().isEmpty() ? Doubt.UNREADABLE : Doubt.UNCERTAIN);
    }
  }

  private Set<Doubt> doubtsOfTexts() {
    boolean told =
        (address != null && Instructions.in(address))
            || (document != null && Instructions.in(document));
    return told ? EnumSet.of(Doubt.INSTRUCTIONS) : EnumSet.noneOf(Doubt.class);
  }

  /** With a model's answer for what the rules were not certain of. */
  public Normalization with(
      Map<AddressPart, String> toAddress, Map<IdentityPart, String> toDocument) {
    Set<Doubt> doubts = doubtsOfTexts();
    Parts<AddressPart> addressParts = addressByRules.parts();
    if (address != null && !addressByRules.certain()) {
      Checked<AddressPart> checked = AddressChecks.check(address, toAddress);
      addressParts = checked.parts();
      doubts.addAll(checked.doubts());
    }
    Parts<IdentityPart> documentParts = documentByRules.parts();
    if (document != null && !documentByRules.certain()) {
      Checked<IdentityPart> checked = IdentityChecks.check(document, toDocument);
      documentParts = checked.parts();
      doubts.addAll(checked.doubts());
    }
    return normalization(addressParts, documentParts, doubts);
  }

  private static Normalization normalization(
      Parts<AddressPart> address, Parts<IdentityPart> document, Set<Doubt> doubts) {
    List<String> codes = doubts.stream().map(Doubt::code).toList();
    return new Normalization(address, document, codes, Corrections.NONE, !codes.isEmpty());
  }
}
