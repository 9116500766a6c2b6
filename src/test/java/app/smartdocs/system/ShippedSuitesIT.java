package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.fault.FaultStack;
import app.smartdocs.local.stack.LocalStack;
import app.smartdocs.system.Client.Answer;
import app.smartdocs.system.Client.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The suites that ship, against the emulator's models, as they are and made worse on purpose. */
@TestInstance(Lifecycle.PER_CLASS)
final class ShippedSuitesIT {
  private static final String INVOICES = "notas-fiscais";
  private static final String MODEL = "prebuilt-invoice";
  private static final int ALWAYS = 100_000;

  private final LocalStack stack =
      LocalStack.start(
          FaultStack.impatient(
                  Path.of(System.getProperty("smartdocs.package")),
                  Path.of("target", "system-tests", "suites"),
                  FaultStack.SHORT_LEASE)
              .withSetting("ANALYZE_PER_SECOND", "0"));
  private final Client client = new Client(stack::baseUri, "bia;Documents.User,Documents.Admin");
  private Answer unchanged;

  @BeforeAll
  void certifyAsItIs() throws IOException {
    for (String suite : List.of(INVOICES, "identidades")) {
      byte[] zip = Files.readAllBytes(Path.of("suites", suite + ".zip"));
      assertThat(
              client.sendForm("/api/v1/suites", List.of(Part.file(suite + ".zip", zip))).status())
          .isEqualTo(201);
    }
    unchanged = certified(MODEL, INVOICES);
  }

  @AfterAll
  void stop() {
    stack.close();
  }

  @AfterEach
  void makeWell() {
    stack.documentIntelligence().faults().clear();
  }

  private Answer certified(String model, String suite) {
    String started =
        client
            .post(
                "/api/v1/certifications",
                "",
                "{\"model\":\"%s\",\"suite\":\"%s\"}".formatted(model, suite))
            .text("/id");
    return client.await(
        "/api/v1/certifications/{id}", started, answer -> answer.json().at("/done").asBoolean());
  }

  private Answer madeWorse(Fault.Worsening how) {
    stack
        .documentIntelligence()
        .faults()
        .add(new Fault(Fault.Call.ANALYZE, MODEL, null, ALWAYS, how));
    return certified(MODEL, INVOICES);
  }

  private static List<String> failed(Answer certification) {
    List<String> failed = new ArrayList<>();
    for (JsonNode criterion : certification.json().at("/report/criteria")) {
      if (criterion.path("standing").asText().equals("FAILED")) {
        failed.add(criterion.path("code").asText());
      }
    }
    return failed;
  }

  @Test
  void aModelThatIsNoDifferentIsCertifiedAgain() {
    assertThat(unchanged.text("/verdict")).as(unchanged.json().toString()).isEqualTo("CERTIFIED");

    Answer again = certified(MODEL, INVOICES);

    assertThat(again.text("/verdict")).isEqualTo("CERTIFIED");
    assertThat(again.json().at("/report")).isEqualTo(unchanged.json().at("/report"));
  }

  @Test
  void identityDocumentsAreCertified() {
    Answer certified = certified("prebuilt-idDocument", "identidades");

    assertThat(certified.text("/verdict")).as(certified.json().toString()).isEqualTo("CERTIFIED");
    assertThat(certified.text("/report/samples")).isEqualTo("30");
  }

  @Test
  void rowsThatAreDroppedAreIncompleteHoweverRightTheRestIs() throws IOException {
    Answer worse = madeWorse(new Fault.DropRows(0.1));

    assertThat(worse.text("/verdict")).isEqualTo("REJECTED");
    assertThat(failed(worse)).contains("completeness:rows");
    assertThat(worse.text("/report/failed")).isEqualTo("0");
    assertThat(log())
        .contains("ModelGotWorse certification=" + worse.text("/id"))
        .contains("measure=completeness.rows");
  }

  @Test
  void digitsThatAreSwappedAreWrongValues() {
    Answer worse = madeWorse(new Fault.SwapDigits());

    assertThat(worse.text("/verdict")).isEqualTo("REJECTED");
    assertThat(failed(worse)).contains("fields", "field:InvoiceTotal", "field:DueDate");
    assertThat(failed(worse)).doesNotContain("field:VendorName", "failures");
  }

  @Test
  void aConfidenceThatIsAlwaysTheSameIsNoConfidence() {
    Answer worse = madeWorse(new Fault.Confidence(0.99));

    assertThat(worse.text("/verdict")).isEqualTo("REJECTED");
    assertThat(failed(worse)).containsExactly("calibration:spread");
    assertThat(worse.json().at("/report/overall/f1"))
        .isEqualTo(unchanged.json().at("/report/overall/f1"));
  }

  private static String log() throws IOException {
    return Files.readString(Path.of("target", "system-tests", "suites", "logs", "functions.log"));
  }
}
