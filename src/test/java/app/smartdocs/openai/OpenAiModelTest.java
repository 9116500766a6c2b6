package app.smartdocs.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.local.openai.ModelFault;
import app.smartdocs.local.openai.ModelFault.Kind;
import app.smartdocs.local.openai.OpenAiEmulator;
import app.smartdocs.normalization.Answer;
import app.smartdocs.normalization.LanguageModel.Reply;
import app.smartdocs.normalization.ModelException;
import app.smartdocs.normalization.Question;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real client, by HTTP, against the emulator. */
final class OpenAiModelTest {
  private static final Question GOIAS = new Question("rua goias 220 centro uberlandia mg", null);
  private static final Question BAHIA = new Question("rua bahia 15 centro santos sp", null);

  private OpenAiEmulator emulator;
  private OpenAiModel model;

  @BeforeEach
  void start() throws IOException {
    emulator = OpenAiEmulator.start(0, Duration.ZERO);
    model = new OpenAiModel(new OpenAiAddress.Keyed(emulator.baseUrl(), "emulated", "a-key"));
  }

  @AfterEach
  void stop() {
    emulator.close();
  }

  private List<Answer> answers(Question... questions) {
    return ((Reply.Answered) model.ask(List.of(questions))).answers();
  }

  private static Map<AddressPart, String> address(Answer answer) {
    return ((Answer.Read) answer).address();
  }

  @Test
  void severalRowsGoInOneRequestAndEachHasItsAnswer() {
    Reply.Answered reply = (Reply.Answered) model.ask(List.of(GOIAS, BAHIA));

    assertThat(address(reply.answers().get(0))).containsEntry(AddressPart.CIDADE, "uberlandia");
    assertThat(address(reply.answers().get(1))).containsEntry(AddressPart.CIDADE, "santos");
    assertThat(emulator.requests()).isEqualTo(1);
    assertThat(reply.usage().input()).isPositive();
    assertThat(reply.usage().output()).isPositive();
  }

  @Test
  void aRowThatIsMissingOrThereTwiceTouchesNoOther() {
    emulator.faults().add(ModelFault.of(Kind.ROW_MISSING, 1));
    List<Answer> missing = answers(GOIAS, BAHIA);
    emulator.faults().add(ModelFault.of(Kind.ROW_TWICE, 1));
    List<Answer> twice = answers(GOIAS, BAHIA);

    assertThat(missing.get(0)).isInstanceOf(Answer.Unusable.class);
    assertThat(address(missing.get(1))).containsEntry(AddressPart.CIDADE, "santos");
    assertThat(twice.get(0)).isInstanceOf(Answer.Unusable.class);
    assertThat(address(twice.get(1))).containsEntry(AddressPart.CIDADE, "santos");
  }

  @Test
  void whatIsCutOffOrKeptBackForOneRowIsAskedRowByRow() {
    emulator.faults().add(ModelFault.of(Kind.TRUNCATED, 2).onlyWith("goias"));
    List<Answer> cut = answers(GOIAS, BAHIA);
    emulator.faults().add(ModelFault.of(Kind.CONTENT_FILTER, 2).onlyWith("goias"));
    List<Answer> kept = answers(GOIAS, BAHIA);
    emulator.faults().add(ModelFault.of(Kind.REFUSAL, 2).onlyWith("goias"));
    List<Answer> refused = answers(GOIAS, BAHIA);

    assertThat(cut.get(0)).isInstanceOf(Answer.Unusable.class);
    assertThat(address(kept.get(0))).as("nothing is read, and a person looks").isEmpty();
    assertThat(address(refused.get(0))).isEmpty();
    for (List<Answer> answers : List.of(cut, kept, refused)) {
      assertThat(address(answers.get(1))).containsEntry(AddressPart.CIDADE, "santos");
    }
  }

  @Test
  void whatIsNotJsonIsOfNoUse() {
    emulator.faults().add(ModelFault.of(Kind.NOT_JSON, 1));

    assertThat(answers(GOIAS).get(0)).isInstanceOf(Answer.Unusable.class);
  }

  @Test
  void theClientTriesOnceMoreByItself() {
    emulator.faults().add(ModelFault.of(Kind.BROKEN, 1));
    assertThat(address(answers(GOIAS).get(0))).isNotEmpty();

    emulator.faults().add(ModelFault.of(Kind.RESET, 1));
    assertThat(address(answers(GOIAS).get(0))).isNotEmpty();
  }

  @Test
  void whatStaysBrokenFailsTheAttempt() {
    emulator.faults().add(ModelFault.of(Kind.BROKEN, 2));

    assertThatThrownBy(() -> model.ask(List.of(GOIAS)))
        .isInstanceOf(ModelException.class)
        .hasMessage("The model's service answered with 500.");
  }

  @Test
  void throttlingSaysForHowLong() {
    emulator.faults().add(ModelFault.of(Kind.THROTTLED, 2).forSeconds(1));
    assertThat(model.ask(List.of(GOIAS))).isEqualTo(new Reply.Throttled(Duration.ofSeconds(1)));

    emulator.faults().add(ModelFault.of(Kind.OVERLOADED, 2).forSeconds(1));
    assertThat(model.ask(List.of(GOIAS))).isEqualTo(new Reply.Throttled(Duration.ofSeconds(1)));
  }

  @Test
  void whatNoOtherTryMendsIsToldApart() {
    emulator.faults().add(ModelFault.of(Kind.QUOTA, 2));

    assertThat(model.ask(List.of(GOIAS))).isInstanceOf(Reply.Refused.class);
  }

  @Test
  void keysStandInNoText() {
    assertThat(new OpenAiAddress.Keyed(emulator.baseUrl(), "m", "secret").toString())
        .doesNotContain("secret");
  }

  @Test
  void resourcesOfAzureAreAskedUnderTheirOwnPath() {
    assertThat(OpenAiAddress.baseUrlOf(URI.create("https://oai-x.openai.azure.com/")))
        .isEqualTo(URI.create("https://oai-x.openai.azure.com/openai/v1"));
    assertThat(OpenAiAddress.baseUrlOf(URI.create("https://example.com/v1")))
        .isEqualTo(URI.create("https://example.com/v1"));
    assertThat(OpenAiAddress.isAzure(URI.create("https://openai.azure.com.example.com"))).isFalse();
  }
}
