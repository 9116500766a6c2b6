package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One search shows the life of one document. */
final class TracingIT {
  private final TestStack stack = TestStack.running();
  private final Client client = stack.client(UUID.randomUUID() + ";Documents.User");

  @Test
  void theCallersTraceIsFoundFromTheUploadToTheServiceAndInTheLog() {
    String trace = UUID.randomUUID().toString().replace("-", "");

    Answer submitted =
        client.submit(
            List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", "prebuilt-read")),
            "traceparent",
            "00-" + trace + "-00f067aa0ba902b7-01");
    client.awaitFinal(submitted.text("/id"));

    String life =
        " job=%s kind=EXTRACTION document=%s "
            .formatted(submitted.text("/job/id"), submitted.text("/id"));
    Await.until(
        "the attempt's end is logged",
        () -> !stack.logLines("AttemptEnded" + life + ".* trace=" + trace).isEmpty());
    assertThat(stack.logLines("DocumentAccepted" + life + ".* pages=1 trace=" + trace)).hasSize(1);
    assertThat(stack.logLines("AttemptBegan" + life + "attempt=1 .* trace=" + trace)).hasSize(1);
    assertThat(stack.logLines("DocumentRead .* pages=1 result=new trace=" + trace)).hasSize(1);
    assertThat(stack.logLines("AttemptEnded" + life + ".* outcome=Completed trace=" + trace))
        .singleElement()
        .asString()
        .contains("Function.ExtractDocument ")
        .containsPattern("seconds=\\d+\\.\\d{3} ");
    assertThat(stack.documentIntelligence().calls().traces())
        .anyMatch(header -> header.startsWith("00-" + trace + "-"));
  }

  @Test
  void aQueueThatIsNotEmptyIsReported() {
    stack.documentIntelligence().addModel("reported");
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Call.ANALYZE, "reported", null, 1, new Fault.Slow(5)));

    Answer submitted =
        client.submit(
            List.of(Part.file("a.pdf", new Unseen().pdf()), Part.field("modelId", "reported")));

    Await.until(
        "the sweep reports the queue",
        () ->
            !stack
                .logLines(
                    "QueueState kind=EXTRACTION messages=\\d+ poisoned=\\d+ open=[1-9]\\d*"
                        + " oldest=\\d+\\.\\d{3}")
                .isEmpty());
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("COMPLETED");
  }
}
