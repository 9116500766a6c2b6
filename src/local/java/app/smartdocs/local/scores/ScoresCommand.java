package app.smartdocs.local.scores;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.normalization.AddressRules;
import app.smartdocs.normalization.IdentityRules;
import app.smartdocs.normalization.RuleReading;
import java.util.List;

/** {@code ./smartdocs scores}: how well the labelled sets are read. */
public final class ScoresCommand {
  private ScoresCommand() {}

  public static void main(String[] args) {
    boolean mistakes = List.of(args).contains("--mistakes");
    Scores<AddressPart> addresses = addressesByRules(Sample.read(Sample.ADDRESSES));
    Scores<IdentityPart> documents = documentsByRules(Sample.read(Sample.DOCUMENTS));
    System.out.println(addresses.table("by rules"));
    System.out.println(documents.table("by rules"));
    if (mistakes) {
      addresses.mistakes().forEach(System.out::println);
      documents.mistakes().forEach(System.out::println);
    }
  }

  static Scores<AddressPart> addressesByRules(List<Sample> samples) {
    return Scores.of(
        AddressPart.values(),
        samples,
        text -> {
          RuleReading<AddressPart> reading = AddressRules.read(text);
          return new Scores.Reading<>(reading.parts(), reading.certain());
        });
  }

  static Scores<IdentityPart> documentsByRules(List<Sample> samples) {
    return Scores.of(
        IdentityPart.values(),
        samples,
        text -> {
          RuleReading<IdentityPart> reading = IdentityRules.read(text);
          return new Scores.Reading<>(reading.parts(), reading.certain());
        });
  }
}
