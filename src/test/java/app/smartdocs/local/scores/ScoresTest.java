package app.smartdocs.local.scores;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.PartValue;
import app.smartdocs.appointment.PartValue.Source;
import app.smartdocs.appointment.Parts;
import app.smartdocs.local.openai.OpenAiEmulator;
import app.smartdocs.openai.OpenAiAddress;
import app.smartdocs.openai.OpenAiModel;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ScoresTest {
  // Of all held-out rows, readable or not; 37 % when they were first read.
  private static final double SETTLED_IF_NEW = 0.35;

  private static final List<Sample> ADDRESSES = Sample.read(Sample.ADDRESSES);
  private static final List<Sample> DOCUMENTS = Sample.read(Sample.DOCUMENTS);

  @Test
  void theSetsAreAsLargeAndAsVariedAsTheyShouldBe() {
    assertThat(ADDRESSES).hasSizeGreaterThanOrEqualTo(300);
    assertThat(DOCUMENTS).hasSizeGreaterThanOrEqualTo(150);
    assertThat(
            ADDRESSES.stream()
                .map(sample -> sample.expected().get("estado"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()))
        .hasSize(27);
    assertThat(ADDRESSES.stream().map(Sample::why))
        .contains(
            "no_number", "sn", "rural", "brasilia", "unaccented", "unreadable", "instruction");
    assertThat(DOCUMENTS.stream().map(Sample::why))
        .contains("both", "passport", "cpf_short", "cpf_wrong", "unreadable", "instruction");
  }

  @Test
  void rulesAreNeverCertainAndWrongAndInventNothing() {
    Scores<AddressPart> addresses = RuleRun.addresses(Sample.ADDRESSES);
    Scores<IdentityPart> documents = RuleRun.documents(Sample.DOCUMENTS);

    assertThat(addresses.mistakes()).isEmpty();
    assertThat(documents.mistakes()).isEmpty();
    assertThat(addresses.settledAndWrong() + documents.settledAndWrong()).isZero();
    assertThat(addresses.invented() + documents.invented()).isZero();
  }

  @Test
  void noMoreAreOnTextsThatWereWrittenLater() {
    assertThat(RuleRun.addresses(Sample.ADDRESSES + Sample.LATER).mistakes()).isEmpty();
    assertThat(RuleRun.documents(Sample.DOCUMENTS + Sample.LATER).mistakes()).isEmpty();
  }

  @Test
  void noMoreAreOnTextsThatWereLabelledWithoutTheRulesInSight() {
    Scores<AddressPart> addresses = RuleRun.addresses(Sample.ADDRESSES + Sample.HELD_OUT);
    Scores<IdentityPart> documents = RuleRun.documents(Sample.DOCUMENTS + Sample.HELD_OUT);

    assertThat(addresses.settledAndWrong() + documents.settledAndWrong()).isZero();
    assertThat(addresses.invented() + documents.invented()).isZero();
    assertThat((double) addresses.settled() / addresses.rows()).isGreaterThan(SETTLED_IF_NEW);
  }

  @Test
  void rulesSettleMoreThanHalfOfTheAddressesAndMostDocuments() {
    long readable = ADDRESSES.stream().filter(sample -> !sample.expected().isEmpty()).count();
    long readableDocuments =
        DOCUMENTS.stream().filter(sample -> !sample.expected().isEmpty()).count();

    assertThat((double) RuleRun.addresses(Sample.ADDRESSES).settled() / readable)
        .isGreaterThan(0.55);
    assertThat((double) RuleRun.documents(Sample.DOCUMENTS).settled() / readableDocuments)
        .isGreaterThan(0.8);
  }

  @Test
  void whateverAModelSaysNothingInventedIsTakenIn() throws IOException, InterruptedException {
    try (OpenAiEmulator emulator = OpenAiEmulator.start(0, Duration.ZERO)) {
      ModelRun run =
          ModelRun.over(
              new OpenAiModel(new OpenAiAddress.Keyed(emulator.baseUrl(), "emulated", "any")));

      assertThat(run.addresses().invented() + run.documents().invented()).isZero();
      assertThat(run.addresses().settled())
          .isGreaterThan(RuleRun.addresses(Sample.ADDRESSES).settled());
      assertThat(run.requests()).isLessThan(run.asked() / 8);
    }
  }

  @Test
  void whatIsRightWrongMissingOrInventedIsCounted() {
    List<Sample> samples =
        List.of(
            new Sample("Rua A, 1, Óbidos", Map.of("cidade", "Óbidos", "numero", "1"), "x"),
            new Sample("Rua B, 2, Olinda", Map.of("cidade", "Olinda"), "x"));

    Scores<AddressPart> scores =
        Scores.of(
            AddressPart.values(),
            samples,
            text ->
                text.startsWith("Rua A")
                    ? reading(AddressPart.CIDADE, "obidos", true)
                    : reading(AddressPart.CIDADE, "Lisboa", true));

    assertThat(scores.precision(AddressPart.CIDADE)).isEqualTo(0.5);
    assertThat(scores.recall(AddressPart.CIDADE)).isEqualTo(0.5);
    assertThat(scores.recall(AddressPart.NUMERO)).isZero();
    assertThat(scores.precision(AddressPart.NUMERO)).isEqualTo(1);
    assertThat(scores.rows()).isEqualTo(2);
    assertThat(scores.settledAndWrong()).isEqualTo(2);
  }

  private static Scores.Reading<AddressPart> reading(
      AddressPart part, String text, boolean settled) {
    return new Scores.Reading<>(
        new Parts<AddressPart>(Map.of(part, new PartValue(text, 1, Source.RULES))), settled);
  }
}
