package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import app.smartdocs.system.Contract.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Who may do what: every operation of the contract, tried by everybody who may not. The operations
 * are read from the contract, so that a new one is tried too.
 */
final class AccessIT {
  private static final String FILENAME = "segredo-de-ana.pdf";

  private final TestStack stack = TestStack.running();
  private final Client ana = stack.client(UUID.randomUUID() + ";Documents.User");
  private final Client bia = stack.client(UUID.randomUUID() + ";Documents.User");
  private final Client administrator = stack.client(UUID.randomUUID() + ";Documents.Admin");
  private Answer document;
  private Answer upload;
  private Answer sheet;

  /** What is Ana's. */
  @BeforeEach
  void bring() {
    document =
        ana.submit(
            List.of(
                Part.file(FILENAME, new Unseen().pdf()), Part.field("modelId", "prebuilt-read")));
    upload = ana.post("/api/v1/uploads", "", "{\"filename\":\"" + FILENAME + "\"}");
    sheet =
        ana.sendForm(
            "/api/v1/imports",
            List.of(
                Part.file("segredo.csv", "Paciente;CPF\nAna;529.982.247-25\n".getBytes(UTF_8))));
    assertThat(ana.awaitFinal(document.text("/id")).text("/status")).isEqualTo("COMPLETED");
    ana.await(
        "/api/v1/imports/{id}", sheet.text("/id"), answer -> answer.json().at("/done").asBoolean());
  }

  private static Stream<Operation> operations() {
    return new Contract().operations();
  }

  private static Answer call(Client client, Operation operation, String id, String... headers) {
    return client.send(
        operation.method(), operation.path(), id, BodyPublishers.ofString("{}"), headers);
  }

  private String idFor(Operation operation) {
    return operation.path().startsWith("/api/v1/uploads")
        ? upload.text("/id")
        : operation.path().startsWith("/api/v1/jobs")
            ? document.text("/job/id")
            : operation.path().startsWith("/api/v1/imports")
                ? sheet.text("/id")
                : operation.path().startsWith("/api/v1/appointments")
                    ? appointment()
                    : document.text("/id");
  }

  private String appointment() {
    return ana.get("/api/v1/appointments?import=" + sheet.text("/id"), "")
        .text("/appointments/0/id");
  }

  private Stream<DynamicTest> each(
      Stream<Operation> operations, Client client, int status, String code, String... headers) {
    return operations.map(
        operation ->
            dynamicTest(
                operation.toString(),
                () -> {
                  Answer answer = call(client, operation, idFor(operation), headers);

                  assertThat(answer.status()).isEqualTo(status);
                  assertThat(answer.text("/code")).isEqualTo(code);
                }));
  }

  private static Stream<Operation> closed() {
    return operations().filter(operation -> !operation.isPublic());
  }

  @TestFactory
  Stream<DynamicTest> whoHasNotSignedInIsToldSo() {
    return each(closed(), stack.client("none"), 401, "unauthenticated");
  }

  @TestFactory
  Stream<DynamicTest> aWrongKeyOpensNothing() {
    return each(closed(), administrator, 401, "unauthenticated", "x-functions-key", "guessed");
  }

  @TestFactory
  Stream<DynamicTest> whoHasNoRoleMayDoNothing() {
    return each(closed(), stack.client(UUID.randomUUID().toString()), 403, "missing_role");
  }

  @TestFactory
  Stream<DynamicTest> anotherAppsRoleIsNone() {
    return each(closed(), stack.client(UUID.randomUUID() + ";Admin"), 403, "missing_role");
  }

  @TestFactory
  Stream<DynamicTest> administratorsOperationsAreTheirs() {
    return each(operations().filter(Operation::administrators), ana, 403, "administrators_only");
  }

  @TestFactory
  Stream<DynamicTest> anybodyMayAskWhatIsPublic() {
    return operations()
        .filter(Operation::isPublic)
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () ->
                        assertThat(call(stack.client("none"), operation, "").status())
                            .isEqualTo(200)));
  }

  /** About one thing that is somebody's; suites and certifications are read by all. */
  private static Stream<Operation> owned() {
    return operations()
        .filter(Operation::hasId)
        .filter(operation -> !operation.path().matches("/api/v1/(suites|certifications)/.*"));
  }

  /** What is another's is answered as what is not there, and stays as it is. */
  @TestFactory
  Stream<DynamicTest> whatIsAnothersIsNotThere() {
    return owned()
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      String id = idFor(operation);
                      String unknown = UUID.randomUUID().toString();
                      String before = state();

                      Answer answer = call(bia, operation, id);

                      assertThat(answer.status()).isEqualTo(404);
                      assertThat(answer.json().toString().replace(id, unknown))
                          .isEqualTo(call(bia, operation, unknown).json().toString());
                      assertThat(state()).isEqualTo(before);
                    }));
  }

  private String state() {
    return ana.get("/api/v1/documents/{id}", document.text("/id")).json()
        + ana.get("/api/v1/jobs/{id}", document.text("/job/id")).text("/status")
        + ana.get("/api/v1/imports/{id}", sheet.text("/id")).text("/accepted")
        + ana.get("/api/v1/appointments/{id}", appointment()).text("/updated_at")
        + stack.rows("uploads", "id", upload.text("/id"));
  }

  @TestFactory
  Stream<DynamicTest> administratorsSeeWhatIsAnothers() {
    return owned()
        .filter(operation -> operation.method().equals("GET"))
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () ->
                        assertThat(call(administrator, operation, idFor(operation)).status())
                            .isEqualTo(call(ana, operation, idFor(operation)).status())
                            .isIn(200, 302)));
  }

  @Test
  void noListOrSearchTellsOfWhatIsAnothers() {
    String id = document.text("/id");

    for (String query : List.of("", "?q=segredo", "?ids=" + id, "?status=COMPLETED")) {
      assertThat(bia.get("/api/v1/documents" + query, "").json().at("/documents"))
          .as(query)
          .isEmpty();
    }
    assertThat(bia.get("/api/v1/jobs", "").json().at("/jobs")).isEmpty();
    assertThat(bia.post("/api/v1/jobs/retry", "", "{}").json().toString()).doesNotContain(id);
  }

  @Test
  void aResultIsNotReachedThroughADocumentOfOnesOwn() {
    Answer own =
        bia.submit(
            List.of(
                Part.file("b.pdf", new Unseen().pdf()), Part.field("modelId", "prebuilt-read")));
    bia.awaitFinal(own.text("/id"));

    assertThat(
            bia.get(
                    "/api/v1/documents/{id}/result?job=" + document.text("/job/id"),
                    own.text("/id"))
                .status())
        .isEqualTo(404);
  }

  @Test
  void anIdempotencyKeyIsItsOwnersAlone() {
    byte[] pdf = new Unseen().pdf();
    String[] key = {"Idempotency-Key", UUID.randomUUID().toString()};

    String ofAna = ana.submit(List.of(Part.file("a.pdf", pdf)), key).text("/id");
    Answer ofBia = bia.submit(List.of(Part.file("a.pdf", pdf)), key);

    assertThat(ofBia.status()).isEqualTo(202);
    assertThat(ofBia.text("/id")).isNotEqualTo(ofAna);
  }
}
