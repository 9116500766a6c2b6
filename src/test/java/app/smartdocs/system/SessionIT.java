package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a caller learns about themselves, and how a list is asked for. */
final class SessionIT {
  private final TestStack stack = TestStack.running();

  @Test
  void aCallerLearnsWhoTheyAreAndWhatAppliesToThem() {
    String id = UUID.randomUUID().toString();

    Answer user = stack.client(id + ";Documents.User").get("/api/v1/session", "");
    Answer administrator = stack.client(id + ";Documents.Admin").get("/api/v1/session", "");

    assertThat(user.status()).isEqualTo(200);
    assertThat(user.text("/user/id")).isEqualTo(id);
    assertThat(user.json().at("/user/administrator").asBoolean()).isFalse();
    assertThat(administrator.json().at("/user/administrator").asBoolean()).isTrue();
    assertThat(user.json().at("/limits/formBytes").asLong()).isEqualTo(2L * 1024 * 1024);
    assertThat(user.text("/defaultModelId")).isEqualTo("prebuilt-layout");
    assertThat(user.json().at("/models")).hasSize(6);
  }

  @Test
  void aPageOfSomebodyElsesChangesNothing() {
    Client client = stack.client(UUID.randomUUID() + ";Documents.User");
    List<Part> form = List.of(Part.file("a.pdf", new Unseen().pdf()));

    assertThat(client.submit(form, "Sec-Fetch-Site", "cross-site").text("/code"))
        .isEqualTo("foreign_page");
    assertThat(client.submit(form, "Sec-Fetch-Site", "same-site").status()).isEqualTo(403);
    assertThat(client.get("/api/v1/documents", "").json().at("/documents")).isEmpty();
    assertThat(client.submit(form, "Sec-Fetch-Site", "same-origin").status()).isEqualTo(202);
  }

  @Test
  void aQueryThatMakesNoSenseSaysWhatItShouldBe() {
    Client client = stack.client(UUID.randomUUID() + ";Documents.User");

    assertThat(client.get("/api/v1/documents?sort=colour", "").text("/detail"))
        .isEqualTo("sort is createdAt, filename or sizeBytes.");
    assertThat(client.get("/api/v1/documents?order=up", "").text("/detail"))
        .isEqualTo("order is asc or desc.");
    assertThat(client.get("/api/v1/documents?createdFrom=today", "").text("/detail"))
        .isEqualTo("createdFrom is a time such as 2026-11-02T12:00:00Z.");
    assertThat(client.get("/api/v1/documents?ids=1,2", "").text("/detail"))
        .isEqualTo("ids are ids, with commas between them.");
    assertThat(client.get("/api/v1/documents?cursor=~x", "").status()).isEqualTo(400);
  }
}
