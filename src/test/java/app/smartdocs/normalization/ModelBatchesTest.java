package app.smartdocs.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.appointment.AddressPart;
import app.smartdocs.normalization.LanguageModel.Reply;
import app.smartdocs.normalization.LanguageModel.Usage;
import app.smartdocs.normalization.ModelBatches.Single;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ModelBatchesTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Queue<Integer> sizes = new ConcurrentLinkedQueue<>();
  private final ExecutorService callers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    callers.shutdownNow();
  }

  /** Answers each question with itself. */
  private Reply echo(List<Question> questions) {
    sizes.add(questions.size());
    List<Answer> answers =
        questions.stream()
            .map(
                question ->
                    (Answer)
                        new Answer.Read(
                            Map.of(AddressPart.LOGRADOURO, String.valueOf(question.address())),
                            Map.of()))
            .toList();
    return new Reply.Answered(answers, new Usage(1, 1));
  }

  private Future<Single> ask(ModelBatches batches, String address) {
    return callers.submit(() -> batches.ask(new Question(address, null)));
  }

  private static String answer(Future<Single> asked) throws Exception {
    Single.Answered answered = (Single.Answered) asked.get(30, TimeUnit.SECONDS);
    return ((Answer.Read) answered.answer()).address().getOrDefault(AddressPart.LOGRADOURO, "");
  }

  @Test
  void rowsThatAskAtTheSameMomentShareARequestAndEachHasItsOwnAnswer() throws Exception {
    try (ModelBatches batches = new ModelBatches(this::echo, 4, LONG)) {
      List<Future<Single>> asked = new ArrayList<>();
      for (int row = 0; row < 8; row++) {
        asked.add(ask(batches, "row " + row));
      }

      for (int row = 0; row < 8; row++) {
        assertThat(answer(asked.get(row))).isEqualTo("row " + row);
      }
      assertThat(sizes).containsExactly(4, 4);
    }
  }

  @Test
  void aRowThatIsAloneWaitsForNobodyForLong() throws Exception {
    try (ModelBatches batches = new ModelBatches(this::echo, 4, Duration.ofMillis(1))) {
      assertThat(answer(ask(batches, "alone"))).isEqualTo("alone");
      assertThat(sizes).containsExactly(1);
    }
  }

  @Test
  void manyAtOnceEachHaveTheirOwnAnswer() throws Exception {
    try (ModelBatches batches = new ModelBatches(this::echo, 12, Duration.ofMillis(2))) {
      List<Future<Single>> asked = new ArrayList<>();
      for (int row = 0; row < 500; row++) {
        asked.add(ask(batches, "row " + row));
      }

      for (int row = 0; row < 500; row++) {
        assertThat(answer(asked.get(row))).isEqualTo("row " + row);
      }
      assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(500);
      assertThat(sizes).allMatch(size -> size <= 12);
    }
  }

  @Test
  void whatGoesWrongReachesEveryRowThatWaits() {
    LanguageModel failing =
        questions -> {
          throw new ModelException("It failed.");
        };
    try (ModelBatches batches = new ModelBatches(failing, 2, LONG)) {
      Future<Single> one = ask(batches, "one");
      Future<Single> other = ask(batches, "other");

      for (Future<Single> asked : List.of(one, other)) {
        assertThatThrownBy(() -> asked.get(30, TimeUnit.SECONDS))
            .hasCauseInstanceOf(ModelException.class)
            .hasRootCauseMessage("It failed.");
      }
    }
  }

  @Test
  void aRowThatLeavesTakesNoOthersAnswerWithIt() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    LanguageModel slow =
        questions -> {
          asked.countDown();
          left.await();
          return echo(questions);
        };
    try (ModelBatches batches = new ModelBatches(slow, 2, LONG)) {
      Future<Single> leaving = ask(batches, "leaving");
      Future<Single> staying = ask(batches, "staying");
      asked.await();

      leaving.cancel(true);
      left.countDown();

      assertThat(answer(staying)).isEqualTo("staying");
    }
  }

  @Test
  void throttlingIsPassedOnWithItsWait() throws Exception {
    LanguageModel throttled = questions -> new Reply.Throttled(Duration.ofSeconds(7));
    try (ModelBatches batches = new ModelBatches(throttled, 1, LONG)) {
      assertThat(ask(batches, "x").get(30, TimeUnit.SECONDS))
          .isEqualTo(new Single.Throttled(Duration.ofSeconds(7)));
    }
  }
}
