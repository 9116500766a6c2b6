package app.smartdocs.local.docintel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.stack.NodeModules;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs see that do not use the client: statuses, headers and error bodies. */
class EmulatorTest {
  private static final String VERSION = "?api-version=2023-07-31";
  private static final Path INVOICE = Path.of("samples", "nota-fiscal.pdf");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
  private final InstantSource clock = now::get;
  private final FileServer samples = FileServer.of(Path.of("samples"));
  private final HttpClient http = HttpClient.newHttpClient();
  private final EmulatorOptions options;
  private DocumentIntelligenceEmulator emulator;

  EmulatorTest(@TempDir Path folder) throws IOException {
    DocumentReader reader =
        new DocumentReader(NodeModules.installed().trainedData(Path.of("target", "trained-data")));
    options = EmulatorOptions.with(reader, folder).withClock(clock);
    emulator = DocumentIntelligenceEmulator.start(options);
  }

  @AfterEach
  void stop() {
    emulator.close();
    samples.close();
  }

  private void restart(EmulatorOptions with) throws IOException {
    emulator.close();
    emulator = DocumentIntelligenceEmulator.start(with);
  }

  private HttpResponse<String> send(
      String method, String path, BodyPublisher body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(emulator.endpoint() + path)).method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> analyze(String modelId, String query, String json)
      throws IOException, InterruptedException {
    return send(
        "POST",
        "/formrecognizer/documentModels/" + modelId + ":analyze" + VERSION + query,
        BodyPublishers.ofString(json),
        "Content-Type",
        "application/json",
        "Ocp-Apim-Subscription-Key",
        "key");
  }

  private HttpResponse<String> analyze() throws IOException, InterruptedException {
    return analyze("prebuilt-read", "", source("nota-fiscal.pdf"));
  }

  private String source(String sample) {
    return "{\"urlSource\":\"" + samples.address(sample) + "\"}";
  }

  private HttpResponse<String> result(HttpResponse<String> accepted)
      throws IOException, InterruptedException {
    URI location = URI.create(accepted.headers().firstValue("operation-location").orElseThrow());
    return send(
        "GET",
        location.getPath() + "?" + location.getQuery(),
        BodyPublishers.noBody(),
        "Ocp-Apim-Subscription-Key",
        "key");
  }

  private JsonNode end(HttpResponse<String> accepted) throws IOException, InterruptedException {
    assertThat(accepted.statusCode()).isEqualTo(202);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (Instant.now().isBefore(end)) {
      HttpResponse<String> response = result(accepted);
      if (response.statusCode() == 429) {
        now.updateAndGet(time -> time.plusSeconds(1));
        continue;
      }
      JsonNode state = Json.MAPPER.readTree(response.body());
      if (Set.of("succeeded", "failed").contains(state.path("status").asText())) {
        return state;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("Still running");
  }

  private static void assertError(HttpResponse<String> response, int status, String code)
      throws IOException {
    assertThat(response.statusCode()).isEqualTo(status);
    JsonNode error = Json.MAPPER.readTree(response.body()).path("error");
    assertThat(error.path("innererror").path("code").asText(error.path("code").asText()))
        .isEqualTo(code);
    assertThat(error.path("message").asText()).isNotEmpty();
  }

  @Test
  void aResultTellsItsTimesAndItsText() throws Exception {
    JsonNode state = end(analyze());

    assertThat(state.path("createdDateTime").asText()).isEqualTo("2026-03-02T12:00:00Z");
    assertThat(state.path("analyzeResult").path("apiVersion").asText()).isEqualTo("2023-07-31");
    assertThat(state.path("analyzeResult").path("content").asText()).contains("Aurora Papelaria");
  }

  @Test
  void aDocumentMayComeInTheRequest() throws Exception {
    byte[] document = Files.readAllBytes(INVOICE);
    String json = "{\"base64Source\":\"" + Base64.getEncoder().encodeToString(document) + "\"}";
    HttpResponse<String> raw =
        send(
            "POST",
            "/formrecognizer/documentModels/prebuilt-read:analyze" + VERSION,
            BodyPublishers.ofByteArray(document),
            "Content-Type",
            "application/pdf",
            "Ocp-Apim-Subscription-Key",
            "key");

    JsonNode first = end(raw).path("analyzeResult").path("content");
    JsonNode second = end(analyze("prebuilt-read", "", json)).path("analyzeResult").path("content");
    assertThat(first.asText()).contains("Aurora Papelaria").isEqualTo(second.asText());
  }

  @Test
  void withoutAKeyNothingIsAnswered() throws Exception {
    assertError(send("GET", "/formrecognizer/info" + VERSION, BodyPublishers.noBody()), 401, "401");
  }

  @Test
  void otherVersionsAreRefused() throws Exception {
    HttpResponse<String> response =
        send(
            "GET",
            "/formrecognizer/info?api-version=2024-11-30",
            BodyPublishers.noBody(),
            "Ocp-Apim-Subscription-Key",
            "key");

    assertError(response, 400, "InvalidParameter");
  }

  @Test
  void whatIsAskedForMustMakeSense() throws Exception {
    String invoice = source("nota-fiscal.pdf");

    assertError(analyze("prebuilt-read", "&pages=5-2", invoice), 400, "InvalidParameter");
    assertError(analyze("prebuilt-read", "&pages=abc", invoice), 400, "InvalidParameter");
    assertError(analyze("prebuilt-read", "&stringIndexType=x", invoice), 400, "InvalidParameter");
    assertError(analyze("prebuilt-read", "", "{}"), 400, "InvalidContent");
    assertError(analyze("prebuilt-read", "", "{"), 400, "InvalidContent");
    assertError(
        analyze("prebuilt-read", "", source("none.pdf")), 400, "ContentSourceNotAccessible");
    assertError(analyze("my-model", "", invoice), 404, "ModelNotFound");
  }

  @Test
  void pagesThatTheDocumentHasNotEndInAFailure() throws Exception {
    JsonNode state = end(analyze("prebuilt-read", "&pages=2", source("nota-fiscal.pdf")));

    assertThat(state.path("status").asText()).isEqualTo("failed");
    assertThat(state.path("error").path("innererror").path("code").asText())
        .isEqualTo("InvalidParameter");
  }

  @Test
  void moreThanFifteenDocumentsInASecondAreTooMany() throws Exception {
    for (int i = 0; i < 15; i++) {
      assertThat(analyze().statusCode()).isEqualTo(202);
    }
    HttpResponse<String> refused = analyze();
    now.updateAndGet(time -> time.plusSeconds(1));
    HttpResponse<String> later = analyze();

    assertError(refused, 429, "429");
    assertThat(refused.headers().firstValue("retry-after")).contains("1");
    assertThat(later.statusCode()).isEqualTo(202);
    assertThat(emulator.calls().analyzed()).isEqualTo(16);
  }

  @Test
  void moreThanFiftyQuestionsInASecondAreTooMany() throws Exception {
    HttpResponse<String> accepted = analyze();
    for (int i = 0; i < 50; i++) {
      assertThat(result(accepted).statusCode()).isEqualTo(200);
    }

    assertError(result(accepted), 429, "429");
  }

  @Test
  void aLargeDocumentIsRefusedAndNotKept() throws Exception {
    restart(options.withLimits(new Limits(15, 50, 1000, 2000)));

    assertError(analyze(), 400, "InvalidContentLength");
    try (var kept = Files.list(options.folder())) {
      assertThat(kept).isEmpty();
    }
  }

  @Test
  void pagesBeyondTheLimitAreLeftUnread() throws Exception {
    restart(options.withLimits(new Limits(15, 50, 1L << 20, 5)));

    JsonNode state = end(analyze("prebuilt-read", "", source("contrato-12-paginas.pdf")));

    assertThat(state.path("analyzeResult").path("pages")).hasSize(5);
  }

  @Test
  void anOperationIsShownAsRunningForAsLongAsReadingTakes() throws Exception {
    restart(options.withMinimumTime(Duration.ofSeconds(4)));
    HttpResponse<String> accepted = analyze();

    HttpResponse<String> early = result(accepted);
    now.updateAndGet(time -> time.plusSeconds(4));

    assertThat(early.body()).contains("\"running\"");
    assertThat(early.headers().firstValue("retry-after")).contains("1");
    assertThat(end(accepted).path("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void aResultIsKeptForTwentyFourHours() throws Exception {
    HttpResponse<String> accepted = analyze();
    end(accepted);
    now.updateAndGet(time -> time.plus(Duration.ofHours(24)).minusSeconds(1));
    HttpResponse<String> inTime = result(accepted);
    now.updateAndGet(time -> time.plusSeconds(1));

    assertThat(inTime.statusCode()).isEqualTo(200);
    assertError(result(accepted), 404, "NotFound");
  }

  @Test
  void aRestartForgetsNothing() throws Exception {
    HttpResponse<String> finished = analyze();
    JsonNode state = end(finished);
    HttpResponse<String> unfinished =
        analyze("prebuilt-read", "", source("nota-fiscal-digitalizada.pdf"));
    restart(options);

    assertThat(end(finished)).isEqualTo(state);
    assertThat(end(unfinished).path("status").asText()).isEqualTo("succeeded");
  }

  @Test
  void aModelOfOnesOwnIsThereOnceItIsNamed() throws Exception {
    assertThat(send("PUT", "/emulator/models/my-model", BodyPublishers.noBody()).statusCode())
        .isEqualTo(204);

    JsonNode state = end(analyze("my-model", "", source("nota-fiscal.pdf")));

    assertThat(state.path("analyzeResult").path("modelId").asText()).isEqualTo("my-model");
  }

  @Test
  void faultsAreMadeAndCallsCountedOverHttpToo() throws Exception {
    String fault =
        """
        {"call":"analyze","urlContains":"nota","times":1,
         "effect":{"kind":"status","status":503,"retryAfter":2}}
        """;
    assertThat(send("POST", "/emulator/faults", BodyPublishers.ofString(fault)).statusCode())
        .isEqualTo(204);
    HttpResponse<String> refused = analyze();
    HttpResponse<String> accepted = analyze();
    JsonNode calls =
        Json.MAPPER.readTree(send("GET", "/emulator/calls", BodyPublishers.noBody()).body());

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).contains("2");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(calls.path("analyzed").asInt()).isEqualTo(1);
    assertThat(calls.path("analyzedByDocument").toString())
        .contains("nota-fiscal.pdf")
        .doesNotContain("secret");
  }

  @Test
  void aFaultThatMakesNoSenseIsRefused() throws Exception {
    String fault = "{\"call\":\"analyze\",\"times\":1,\"effect\":{\"kind\":\"forget\"}}";

    assertThat(send("POST", "/emulator/faults", BodyPublishers.ofString(fault)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void textOfficeFilesHaveNoPlaceOnAPage() throws Exception {
    String document = "<!DOCTYPE html><html><body><p>Olá, mundo</p></body></html>";
    HttpResponse<String> accepted =
        send(
            "POST",
            "/formrecognizer/documentModels/prebuilt-read:analyze" + VERSION,
            BodyPublishers.ofString(document),
            "Content-Type",
            "text/html",
            "Ocp-Apim-Subscription-Key",
            "key");

    JsonNode result = end(accepted).path("analyzeResult");

    assertThat(result.path("content").asText()).isEqualTo("Olá, mundo");
    assertThat(result.path("pages").get(0).has("unit")).isFalse();
    assertThat(result.path("pages").get(0).path("words").get(0).has("polygon")).isFalse();
    assertThat(result.path("pages").get(0).path("words")).hasSize(2);
  }
}
