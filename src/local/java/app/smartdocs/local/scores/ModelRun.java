package app.smartdocs.local.scores;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.appointment.IdentityPart;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.normalization.Answer;
import app.smartdocs.normalization.LanguageModel;
import app.smartdocs.normalization.LanguageModel.Reply;
import app.smartdocs.normalization.LanguageModel.Usage;
import app.smartdocs.normalization.Question;
import app.smartdocs.normalization.ReadTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The labelled sets, read by rules, and by a model where these are not certain. */
final class ModelRun {
  // As many as an instance has under way.
  private static final int AT_ONCE = 12;
  private static final Answer NOTHING = new Answer.Read(Map.of(), Map.of());

  private final LanguageModel model;
  private final Map<String, Normalization> addresses = new HashMap<>();
  private final Map<String, Normalization> documents = new HashMap<>();
  private int asked;
  private int requests;
  private Usage usage = new Usage(0, 0);

  private ModelRun(LanguageModel model) {
    this.model = model;
  }

  static ModelRun over(LanguageModel model) throws InterruptedException {
    ModelRun run = new ModelRun(model);
    List<String> addresses = texts(Sample.ADDRESSES);
    List<String> documents = texts(Sample.DOCUMENTS);
    run.read(
        addresses,
        addresses.stream().map(text -> new ReadTexts(text, null)).toList(),
        run.addresses);
    run.read(
        documents,
        documents.stream().map(text -> new ReadTexts(null, text)).toList(),
        run.documents);
    return run;
  }

  private static List<String> texts(String set) {
    return Sample.read(set).stream().map(Sample::text).toList();
  }

  private void read(List<String> texts, List<ReadTexts> reads, Map<String, Normalization> into)
      throws InterruptedException {
    List<Integer> batch = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      if (reads.get(i).question() == null) {
        into.put(texts.get(i), reads.get(i).byRules());
      } else {
        batch.add(i);
      }
      if (batch.size() == AT_ONCE || (i == reads.size() - 1 && !batch.isEmpty())) {
        ask(texts, reads, batch, into);
        batch.clear();
      }
    }
  }

  private void ask(
      List<String> texts,
      List<ReadTexts> reads,
      List<Integer> batch,
      Map<String, Normalization> into)
      throws InterruptedException {
    List<Question> questions =
        batch.stream().map(i -> Objects.requireNonNull(reads.get(i).question())).toList();
    if (!(model.ask(questions) instanceof Reply.Answered answered)) {
      throw new IllegalStateException("The model does not answer; try again later.");
    }
    requests++;
    asked += batch.size();
    usage =
        new Usage(
            usage.input() + answered.usage().input(), usage.output() + answered.usage().output());
    for (int i = 0; i < batch.size(); i++) {
      Answer answer = answered.answers().get(i);
      Answer.Read read = (Answer.Read) (answer instanceof Answer.Read ? answer : NOTHING);
      into.put(
          texts.get(batch.get(i)), reads.get(batch.get(i)).with(read.address(), read.document()));
    }
  }

  Scores<AddressPart> addresses() {
    return Scores.of(
        AddressPart.values(),
        Sample.read(Sample.ADDRESSES),
        text -> {
          Normalization read = Objects.requireNonNull(addresses.get(text));
          return new Scores.Reading<>(read.address(), !read.needsReview());
        });
  }

  Scores<IdentityPart> documents() {
    return Scores.of(
        IdentityPart.values(),
        Sample.read(Sample.DOCUMENTS),
        text -> {
          Normalization read = Objects.requireNonNull(documents.get(text));
          return new Scores.Reading<>(read.document(), !read.needsReview());
        });
  }

  int rows() {
    return addresses.size() + documents.size();
  }

  int asked() {
    return asked;
  }

  int requests() {
    return requests;
  }

  Usage usage() {
    return usage;
  }
}
