package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.openai.ModelFault;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people wrote, and who they are, is in no log. Marked data goes in wherever something can;
 * the mark stands for names, CPFs, e-mail addresses and texts alike.
 */
final class PersonalDataIT {
  private static final String MARK = "Zuleica" + UUID.randomUUID().toString().substring(0, 8);
  private static final String CPF = "529.982.247-25";

  private final TestStack stack = TestStack.running();
  // Locally, the principal's id is its name too.
  private final Client client = stack.client(MARK + "@example.com;Documents.User");

  private static Part file(byte[] content) {
    return Part.file(MARK + " CPF " + CPF + ".pdf", content);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private Answer submitted(String modelId) {
    return client.submit(
        List.of(file(Pdfs.saying(MARK, "CPF " + CPF)), Part.field("modelId", modelId)),
        "Idempotency-Key",
        MARK + UUID.randomUUID(),
        "X-Forwarded-For",
        "203.0.113.7, " + MARK,
        "User-Agent",
        MARK);
  }

  private Answer finished(String modelId) {
    Answer submitted = submitted(modelId);
    client.awaitFinal(submitted.text("/id"));
    return submitted;
  }

  private void fault(String modelId, Call call, int times, Fault.Effect effect) {
    stack.documentIntelligence().addModel(modelId);
    stack.documentIntelligence().faults().add(new Fault(call, modelId, null, times, effect));
  }

  private void imported(Answer document) {
    String row = MARK + ";rua " + MARK + " 5 centro uberlandia mg;" + CPF + "\n";
    stack.model().faults().add(ModelFault.of(ModelFault.Kind.BROKEN, 6).onlyWith(MARK));
    Answer sheet =
        client.sendForm(
            "/api/v1/imports", List.of(file(("Paciente;Endereço;CPF\n" + row).getBytes(UTF_8))));
    client.await(
        "/api/v1/imports/{id}", sheet.text("/id"), answer -> answer.json().at("/done").asBoolean());
    client.sendForm("/api/v1/imports", List.of(file((MARK + ";x\n" + row).getBytes(UTF_8))));
    client.sendForm(
        "/api/v1/imports/preview",
        List.of(file(row.getBytes(UTF_8)), Part.field("mapping", "{\"" + MARK + "\":1}")));
    String id =
        client
            .get("/api/v1/appointments?q=" + MARK + "&import=" + sheet.text("/id"), "")
            .text("/appointments/0/id");
    client.patch(
        "/api/v1/appointments/{id}", id, "{\"documento_normalizado\":{\"rg\":\"" + MARK + "\"}}");
    client.patch("/api/v1/appointments/{id}", id, "{\"" + MARK + "\":1}");
    client.get("/api/v1/imports/{id}/export", sheet.text("/id"));
    client.post("/api/v1/documents/{id}/normalize", document.text("/id"), "");
  }

  @Test
  void noLogLineHoldsWhatPeopleWroteOrWhoTheyAre() {
    Answer read = finished("prebuilt-read");
    client.get("/api/v1/documents/{id}/result", read.text("/id"));
    String signed =
        client.get("/api/v1/documents/{id}/content", read.text("/id")).header("location");

    fault("marked-refused", Call.ANALYZE, 1, new Fault.Fail("InvalidContent", "Of " + MARK));
    Answer refused = finished("marked-refused");
    fault("marked-code", Call.ANALYZE, 1, new Fault.Fail(MARK + " " + CPF, "Of " + MARK));
    Answer failed = finished("marked-code");
    fault("marked-broken", Call.ANALYZE, 3, new Fault.Status(500, null));
    Answer broken = finished("marked-broken");
    fault("marked-forgotten", Call.RESULT, 1, new Fault.Forget());
    Answer forgotten = finished("marked-forgotten");

    Stream.of(
            file(Pdfs.locked()),
            file(MARK.getBytes(UTF_8)),
            file(("%PDF-1.7\n" + MARK).getBytes(UTF_8)))
        .forEach(part -> client.submit(List.of(part)));
    client.submit(List.of(file(Pdfs.saying(MARK)), Part.field("modelId", MARK + "!")));
    client.submit(List.of(file(Pdfs.saying(MARK)), Part.field("pages", MARK)));
    client.submitRaw(
        "?filename=" + encoded(MARK + ".pdf"),
        BodyPublishers.ofString(MARK),
        "Content-Type",
        "application/octet-stream");
    client.submitRaw(
        "", BodyPublishers.ofString(MARK), "Content-Type", "multipart/form-data; boundary=" + MARK);
    client.submitRaw("", BodyPublishers.ofString(MARK), "Content-Type", "text/" + MARK);
    client.post("/api/v1/uploads", "", "{\"filename\":\"" + MARK + "\",");
    client.post("/api/v1/uploads", "", "{\"filename\":\"" + MARK + "\",\"sizeBytes\":10}");
    client.post("/api/v1/jobs/retry", "", "{\"status\":\"" + MARK + "\"}");
    client.post("/api/v1/documents/{id}/jobs", read.text("/id"), "{\"pages\":\"" + MARK + "\"}");
    for (String query :
        List.of(
            "?q=" + MARK, "?q=%00" + MARK, "?status=" + MARK, "?cursor=" + MARK, "?ids=" + MARK)) {
      client.get("/api/v1/documents" + query, "");
      client.get("/api/v1/jobs" + query, "");
    }
    client.get("/api/v1/documents/{id}", MARK);
    client.get("/api/v1/jobs/{id}/status", MARK);
    client.get("/api/v1/documents", "", "x-functions-key", MARK);
    imported(read);
    stack.send("document-jobs", MARK);
    stack.send("document-jobs-poison", MARK);
    client.delete("/api/v1/documents/{id}", read.text("/id"));

    // The log has come so far, and is the one that these documents are in.
    Await.until(
        "two strays are logged",
        () -> stack.logLines("StrayMessage .*length=" + MARK.length()).size() >= 2);
    for (Answer document : List.of(read, refused, failed, broken, forgotten)) {
      assertThat(stack.logged("AttemptEnded job=" + document.text("/job/id"))).isPositive();
    }
    assertThat(stack.logged("DocumentErased ")).isPositive();

    assertThat(stack.logLines(Pattern.quote(MARK))).isEmpty();
    assertThat(stack.logLines(Pattern.quote(CPF) + "|" + CPF.replaceAll("\\D", ""))).isEmpty();
    assertThat(stack.logLines("203\\.0\\.113\\.7")).isEmpty();
    assertThat(stack.logged(TestStack.MACHINE_KEY)).isZero();
    assertThat(signed).contains("sig=");
    assertThat(stack.logged("sig=")).isZero();
  }
}
