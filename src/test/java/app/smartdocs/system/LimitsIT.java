package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.local.stack.StackOptions;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What one caller may ask for is bounded, and takes nothing from the others. */
final class LimitsIT {
  private static LocalStack stack;

  private final Client ana = client();
  private final Client bia = client();

  @BeforeAll
  static void start() {
    stack =
        LocalStack.start(
            StackOptions.inMemory(
                    Path.of(System.getProperty("smartdocs.package")),
                    Path.of("target", "system-tests", "limits"))
                .withSetting("REQUESTS_PER_MINUTE", "20")
                .withSetting("DOCUMENTS_PER_DAY", "3")
                .withSetting("MEGABYTES_PER_DAY", "1"));
  }

  @AfterAll
  static void stop() {
    stack.close();
  }

  private static Client client() {
    return new Client(stack::baseUri, UUID.randomUUID() + ";Documents.User");
  }

  private static Answer submitted(Client client) {
    return client.submit(List.of(Part.file("a.pdf", new Unseen().pdf())));
  }

  private static Answer opened(Client client, int bytes) {
    return client.post(
        "/api/v1/uploads", "", "{\"filename\":\"a.pdf\",\"sizeBytes\":" + bytes + "}");
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeAgainAndOthersAreNot() {
    for (int call = 0; call < 20; call++) {
      assertThat(ana.get("/api/v1/session", "").status()).isEqualTo(200);
    }

    Answer refused = ana.get("/api/v1/session", "");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("/code")).isEqualTo("too_many_requests");
    assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 4);
    assertThat(bia.get("/api/v1/session", "").status()).isEqualTo(200);
  }

  @Test
  void aDaysDocumentsAreCountedAndReadingAgainIsOneToo() {
    String id = submitted(ana).text("/id");
    assertThat(submitted(ana).status()).isEqualTo(202);
    assertThat(
            ana.post("/api/v1/documents/{id}/jobs", id, "{\"modelId\":\"prebuilt-read\"}").status())
        .isEqualTo(202);

    Answer refused = submitted(ana);

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("/code")).isEqualTo("allowance_used_up");
    assertThat(refused.text("/detail")).startsWith("You may have 3 documents read in 24 hours");
    assertThat(ana.post("/api/v1/documents/{id}/jobs", id, "{}").status()).isEqualTo(429);
    assertThat(opened(ana, 1000).status()).isEqualTo(429);
    assertThat(ana.get("/api/v1/documents", "").json().at("/documents")).hasSize(2);
    assertThat(submitted(bia).status()).isEqualTo(202);
  }

  @Test
  void aRepeatedRequestIsNotAnotherDocument() {
    byte[] pdf = new Unseen().pdf();
    String[] key = {"Idempotency-Key", "again"};
    for (int repeat = 0; repeat < 5; repeat++) {
      assertThat(ana.submit(List.of(Part.file("a.pdf", pdf)), key).status()).isEqualTo(202);
    }
  }

  @Test
  void whatIsSentStraightToStorageCountsByTheSizeThatArrived() {
    assertThat(opened(ana, 2_000_000).text("/code")).isEqualTo("allowance_used_up");
    Answer upload = opened(ana, 1000);
    byte[] large = new byte[1_100_000];
    int put =
        Client.put(
            upload.text("/uploadUrl"),
            Map.of("x-ms-blob-type", "BlockBlob"),
            BodyPublishers.ofByteArray(large));
    assertThat(put).isEqualTo(201);

    Answer refused = ana.post("/api/v1/uploads/{id}/complete", upload.text("/id"), "");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.text("/code")).isEqualTo("allowance_used_up");
  }
}
