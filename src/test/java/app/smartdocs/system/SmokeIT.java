package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The smoke test of a deployment, against the stack of this machine. */
final class SmokeIT {
  private static final String SAMPLE = Path.of("samples", "recibo.png").toString();

  private final TestStack stack = TestStack.running();
  private final String principal = UUID.randomUUID() + ";Documents.User";

  private record Outcome(int code, String output) {}

  private Outcome smoke(URI url, String file) throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder(".github/smoke.mjs", url.toString(), file).redirectErrorStream(true);
    script.environment().put("SMOKE_HEADER", "X-Local-Principal: " + principal);
    script.environment().put("SMOKE_SECONDS", "60");
    Process process = script.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), output);
  }

  private void assertNothingIsLeft() {
    assertThat(stack.client(principal).get("/api/v1/documents", "").json().get("documents"))
        .isEmpty();
  }

  @Test
  void aDocumentIsReadAndErasedAgain() throws Exception {
    Outcome outcome = smoke(stack.baseUri(), SAMPLE);

    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(outcome.output())
        .contains("Uploaded as /api/v1/documents/", "Read: 1 page(s).")
        .doesNotContain(principal);
    assertNothingIsLeft();
  }

  @Test
  void aDocumentThatTheServiceCantReadFailsAndIsErasedToo() throws Exception {
    stack
        .documentIntelligence()
        .faults()
        .add(
            new Fault(
                Call.ANALYZE,
                "prebuilt-layout",
                null,
                1,
                new Fault.Fail("InvalidContent", "Damaged.")));

    Outcome outcome = smoke(stack.baseUri(), SAMPLE);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("ended as FAILED", "InvalidContent");
    assertNothingIsLeft();
  }

  @Test
  void aRefusedFileFails(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("notes.txt"), "Not a document.");

    Outcome outcome = smoke(stack.baseUri(), file.toString());

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("the upload was answered with 415");
  }

  @Test
  void aMissingFileFails() throws Exception {
    Outcome outcome = smoke(stack.baseUri(), "no-such-file.pdf");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("the file no-such-file.pdf can't be read");
  }

  @Test
  void aWrongAddressFails() throws Exception {
    Outcome outcome = smoke(URI.create("http://127.0.0.1:1"), SAMPLE);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("http://127.0.0.1:1 doesn't answer");
  }

  @Test
  void anotherSiteFails() throws Exception {
    Outcome outcome = smoke(stack.baseUri().resolve("/live"), SAMPLE);

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.output()).contains("is not where SmartDocs answers");
  }
}
