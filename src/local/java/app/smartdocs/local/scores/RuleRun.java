package app.smartdocs.local.scores;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Part;
import app.smartdocs.normalization.AddressRules;
import app.smartdocs.normalization.IdentityRules;
import app.smartdocs.normalization.RuleReading;

/** The labelled sets, read by rules alone. */
final class RuleRun {
  private RuleRun() {}

  static Scores<AddressPart> addresses(String set) {
    return Scores.of(
        AddressPart.values(), Sample.read(set), text -> reading(AddressRules.read(text)));
  }

  static Scores<IdentityPart> documents(String set) {
    return Scores.of(
        IdentityPart.values(), Sample.read(set), text -> reading(IdentityRules.read(text)));
  }

  private static <P extends Enum<P> & Part> Scores.Reading<P> reading(RuleReading<P> read) {
    return new Scores.Reading<P>(read.parts(), read.certain());
  }
}
