package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import app.smartdocs.system.WebhookReceiver.Delivery;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Whoever wants to know learns of jobs that failed for good, once each. */
final class NotificationIT {
  private final TestStack stack = TestStack.running();
  private final String person = UUID.randomUUID().toString();
  private final Client client = stack.client(person + ";Documents.User");

  /** Fails after some seconds, so that the receiver can be told before. */
  private Answer submitted(String modelId) {
    stack.documentIntelligence().addModel(modelId);
    stack
        .documentIntelligence()
        .faults()
        .add(
            new Fault(
                Call.ANALYZE, modelId, null, 1, new Fault.Fail("InvalidContent", "Damaged.")));
    return client.submit(
        List.of(Part.file("Ana Souza.pdf", new Unseen().pdf()), Part.field("modelId", modelId)));
  }

  private void failed(Answer submitted) {
    assertThat(client.awaitFinal(submitted.text("/id")).text("/status")).isEqualTo("FAILED");
  }

  @Test
  void aFailureIsDeliveredOnceSignedAndWithoutWhatTheDocumentSays() throws Exception {
    Answer submitted = submitted("told");
    String job = submitted.text("/job/id");
    failed(submitted);

    Await.until("it is told", () -> !stack.webhook().of(job).isEmpty());
    Delivery delivery = stack.webhook().of(job).get(0);

    assertThat(delivery.json().at("/type").asText()).isEqualTo("job.failed");
    assertThat(delivery.json().at("/data/documentId").asText()).isEqualTo(submitted.text("/id"));
    assertThat(delivery.json().at("/data/owner").asText()).isEqualTo(person);
    assertThat(delivery.json().at("/data/error/code").asText()).isEqualTo("InvalidContent");
    assertThat(new String(delivery.body(), UTF_8)).doesNotContain("Souza", "Pedido");
    assertThat(delivery.headers().getFirst("webhook-signature")).isEqualTo(signature(delivery));
    awaitNotification(delivery);
    assertThat(stack.webhook().of(job)).hasSize(1);
  }

  @Test
  void whatTheReceiverRefusesIsDeliveredAgainAndAllOfThatIsRecorded() {
    Answer submitted = submitted("refused");
    String job = submitted.text("/job/id");
    stack.webhook().refuse(job, 2);
    failed(submitted);

    Await.until("it is taken", () -> stack.webhook().of(job).size() == 3);

    List<Delivery> deliveries = stack.webhook().of(job);
    assertThat(deliveries).extracting(Delivery::answer).containsExactly(500, 500, 204);
    assertThat(deliveries)
        .extracting(delivery -> delivery.headers().getFirst("webhook-id"))
        .containsOnly(deliveries.get(0).headers().getFirst("webhook-id"));
    Answer notification = awaitNotification(deliveries.get(0));
    assertThat(notification.json().findValuesAsText("event"))
        .containsExactly("ATTEMPT_FAILED", "ATTEMPT_FAILED", "ATTEMPT_COMPLETED");
    assertThat(notification.text("/history/0/error/message"))
        .isEqualTo("The webhook answered 500.");
  }

  /** The delivery's own job, which has the delivery's id. */
  private Answer awaitNotification(Delivery delivery) {
    String id = delivery.headers().getFirst("webhook-id");
    Await.until(
        "the delivery is recorded",
        () -> client.get("/api/v1/jobs/{id}", id).text("/status").equals("COMPLETED"));
    return client.get("/api/v1/jobs/{id}", id);
  }

  private static String signature(Delivery delivery) throws GeneralSecurityException {
    byte[] key = Base64.getDecoder().decode(WebhookReceiver.SECRET.substring("whsec_".length()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    String signed =
        delivery.headers().getFirst("webhook-id")
            + "."
            + delivery.headers().getFirst("webhook-timestamp")
            + "."
            + new String(delivery.body(), UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
  }
}
