package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document goes in; what it says comes out. Every answer is held to the contract and schema. */
final class ReadingIT {
  private final Client client = TestStack.running().client(UUID.randomUUID() + ";Documents.User");
  private final Unseen order = new Unseen();

  private String submitted(String filename, byte[] content, String modelId) {
    return client
        .submit(List.of(Part.file(filename, content), Part.field("modelId", modelId)))
        .text("/id");
  }

  private JsonNode read(String id) {
    assertThat(client.awaitFinal(id).text("/status")).isEqualTo("COMPLETED");
    Answer result = client.get("/api/v1/documents/{id}/result", id);
    assertThat(result.status()).isEqualTo(200);
    return result.json();
  }

  private static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> words(JsonNode result) {
    return all(result.path("pages")).stream()
        .flatMap(page -> all(page.path("words")).stream())
        .map(word -> word.path("content").asText())
        .toList();
  }

  private static void assertPlaced(JsonNode result) {
    String content = result.path("content").asText();
    for (JsonNode page : result.path("pages")) {
      double width = page.path("width").asDouble();
      double height = page.path("height").asDouble();
      for (JsonNode word : page.path("words")) {
        int offset = word.at("/span/offset").asInt();
        String there = content.substring(offset, offset + word.at("/span/length").asInt());
        assertThat(there).isEqualTo(word.path("content").asText());
        assertThat(word.path("polygon")).hasSize(8);
        for (int i = 0; i < 8; i++) {
          assertThat(word.path("polygon").get(i).asDouble())
              .isBetween(0.0, i % 2 == 0 ? width : height);
        }
      }
    }
  }

  @Test
  void aPdfNobodyHasSeenIsReadWithItsTextWordsAndTables() {
    JsonNode result = read(submitted("pedido.pdf", order.pdf(), "prebuilt-layout"));

    assertThat(result.path("content").asText())
        .contains(order.heading(), "Entregar na recepção até sexta-feira, com nota fiscal.");
    assertThat(words(result)).contains("Pedido", "recepção", "340,50");
    assertPlaced(result);
    assertThat(result.at("/pages/0/unit").asText()).isEqualTo("inch");
    assertThat(cells(result.path("tables").get(0))).isEqualTo(order.table());
  }

  private static List<List<String>> cells(JsonNode table) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < table.path("rowCount").asInt(); i++) {
      rows.add(new ArrayList<>());
    }
    table
        .path("cells")
        .forEach(
            cell -> rows.get(cell.path("rowIndex").asInt()).add(cell.path("content").asText()));
    return rows;
  }

  @Test
  void aScannedPageIsRead() {
    JsonNode result = read(submitted("digitalizado.pdf", order.scan(), "prebuilt-layout"));

    assertThat(result.path("content").asText()).contains(order.heading());
    assertThat(words(result)).contains("Cadeira", "madeira", "340,50", "Estante");
    assertPlaced(result);
  }

  @Test
  void aPhotoIsRead() {
    JsonNode result = read(submitted("foto.jpg", order.photo(), "prebuilt-read"));

    assertThat(result.path("content").asText()).contains(order.heading());
    assertThat(words(result)).contains("Cadeira", "madeira", "Estante");
    assertThat(result.at("/pages/0/unit").asText()).isEqualTo("pixel");
    assertPlaced(result);
  }

  @ParameterizedTest
  @CsvSource({
    "nota-fiscal.pdf, prebuilt-invoice, InvoiceTotal",
    "nota-fiscal-digitalizada.pdf, prebuilt-invoice, InvoiceId",
    "recibo.png, prebuilt-receipt, Total",
    "carteira-de-identidade.jpg, prebuilt-idDocument, PersonalNumber"
  })
  void aSamplesFieldsAreFound(String sample, String modelId, String field) throws IOException {
    byte[] content = Files.readAllBytes(Path.of("samples", sample));

    JsonNode result = read(submitted(sample, content, modelId));

    assertThat(result.path("documents")).hasSize(1);
    assertThat(result.at("/documents/0/fields").has(field)).isTrue();
  }

  @Test
  void aPhotosOfTwoPagesAreBothRead() throws IOException {
    byte[] content = Files.readAllBytes(Path.of("samples", "comunicado.tiff"));

    JsonNode result = read(submitted("comunicado.tiff", content, "prebuilt-layout"));

    assertThat(result.at("/completeness/pagesReturned").asInt())
        .isEqualTo(result.path("pages").size());
  }

  @Test
  void onlyThePagesThatWereAskedForAreReadAndCounted() throws IOException {
    byte[] contract = Files.readAllBytes(Path.of("samples", "contrato-12-paginas.pdf"));
    Answer submitted =
        client.submit(
            List.of(
                Part.file("contrato.pdf", contract),
                Part.field("modelId", "prebuilt-read"),
                Part.field("pages", "2-3,12")));

    JsonNode result = read(submitted.text("/id"));

    assertThat(all(result.path("pages")).stream().map(page -> page.path("pageNumber").asInt()))
        .containsExactly(2, 3, 12);
    assertThat(result.at("/completeness/pagesExpected").asInt()).isEqualTo(3);
    assertThat(result.at("/completeness/pagesReturned").asInt()).isEqualTo(3);
  }

  @Test
  void aTextFileIsReadWithoutPlaces() {
    String html =
        "<!DOCTYPE html><html><body><h1>"
            + order.heading()
            + "</h1><p>Olá, mundo</p></body></html>";

    JsonNode result = read(submitted("pagina.html", html.getBytes(UTF_8), "prebuilt-read"));

    assertThat(words(result)).contains("Pedido", "mundo");
    assertThat(result.at("/pages/0").has("unit")).isFalse();
  }

  @Test
  void aDirectUploadIsReadToo() {
    Answer opened =
        client.post(
            "/api/v1/uploads", "", "{\"filename\":\"pedido.pdf\",\"modelId\":\"prebuilt-layout\"}");
    int stored =
        Client.put(
            opened.text("/uploadUrl"),
            Map.of("x-ms-blob-type", "BlockBlob"),
            BodyPublishers.ofByteArray(order.pdf()));
    Answer completed = client.post("/api/v1/uploads/{id}/complete", opened.text("/id"), "");

    JsonNode result = read(completed.text("/id"));

    assertThat(stored).isEqualTo(201);
    assertThat(result.path("content").asText()).contains(order.heading());
  }

  @Test
  void whoAsksByJobSeesTheSame() {
    Answer submitted = client.submit(List.of(Part.file("pedido.pdf", order.pdf())));
    read(submitted.text("/id"));

    Answer job = client.get("/api/v1/jobs/{id}/status", submitted.text("/job/id"));

    assertThat(job.text("/job/status")).isEqualTo("complete");
    assertThat(job.text("/job/job_id")).isEqualTo(submitted.text("/job/id"));
    assertThat(job.json().at("/success").asBoolean()).isTrue();
    assertThat(job.text("/job/finish_time")).isNotEmpty();
  }

  @Test
  void theFileComesBackAsItWentIn() {
    byte[] pdf = order.pdf();
    String id = submitted("pedido.pdf", pdf, "prebuilt-read");

    Answer content = client.get("/api/v1/documents/{id}/content", id);

    assertThat(content.status()).isEqualTo(302);
    assertThat(Client.fetch(content.header("location")).body()).isEqualTo(pdf);
  }
}
