package app.smartdocs.bench;

import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.docintel.rest.DocumentIntelligenceEmulator;
import app.smartdocs.local.docintel.rest.EmulatorOptions;
import app.smartdocs.local.stack.FunctionsProcess;
import app.smartdocs.local.stack.NodeModules;
import com.azure.storage.blob.BlobClientBuilder;
import com.azure.storage.blob.models.ParallelTransferOptions;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A document of 300 MB, past functions of 256 MB: sent straight to storage in blocks, completed,
 * and read by the address that the service is given.
 */
final class UploadBenchmark implements Benchmark {
  private static final long BYTES = 300L * 1024 * 1024;
  private static final long BLOCK = 8L * 1024 * 1024;
  private static final int AT_ONCE = 4;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
  private static final Set<String> UNFINISHED = Set.of("PENDING", "PROCESSING");

  @Override
  public String about() {
    return "300 MB past functions of 256 MB, as far as its result (1 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    Path folder = Stack.WORK.resolve("upload");
    try {
      return run(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Stack.delete(folder);
    }
  }

  private static List<Line> run(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path pdf = folder.resolve("large.pdf");
    LargePdf.write(pdf, BYTES);
    EmulatorOptions options =
        EmulatorOptions.with(
            new DocumentReader(NodeModules.installed().trainedData(folder.resolve("words"))),
            folder.resolve("emulator"));
    try (Stack stack = Stack.startOnDisk(folder.resolve("storage"));
        DocumentIntelligenceEmulator service = DocumentIntelligenceEmulator.start(options)) {
      ChildMemory memory = new ChildMemory();
      try (FunctionsProcess functions =
          stack.functions(stack.settings(service.endpoint()), "upload")) {
        return send(new Caller(functions.baseUri()), pdf, memory);
      }
    }
  }

  private static List<Line> send(Caller caller, Path pdf, ChildMemory memory)
      throws InterruptedException {
    long begun = System.nanoTime();
    JsonNode upload = caller.post(201, "/api/v1/uploads", "{\"filename\": \"large.pdf\"}");
    put(pdf, upload.path("uploadUrl").asText());
    long sent = System.nanoTime();
    JsonNode document = caller.post(202, upload.path("completeUrl").asText(), "");
    long completed = System.nanoTime();
    JsonNode status = awaitEnd(caller, "/api/v1/documents/" + document.path("id").asText());
    long read = System.nanoTime();
    boolean good =
        status.path("status").asText().equals("COMPLETED")
            && status.path("pagesRead").asInt() == LargePdf.PAGES;
    return List.of(
        Line.kept(
            "300 MB upload, heap of " + Stack.HEAP_MEGABYTES + " MB",
            status.path("status").asText() + ", " + seconds(begun, read) + " in all",
            "COMPLETED",
            good),
        Line.told("upload: blocks to storage", seconds(begun, sent)),
        Line.told("upload: complete (copy, inspect)", seconds(sent, completed)),
        Line.told("upload: queue and reading", seconds(completed, read)),
        Line.told("upload: functions at most", memory.peakResident()));
  }

  private static void put(Path pdf, String url) {
    ParallelTransferOptions blocks =
        new ParallelTransferOptions()
            .setBlockSizeLong(BLOCK)
            .setMaxSingleUploadSizeLong(BLOCK)
            .setMaxConcurrency(AT_ONCE);
    new BlobClientBuilder()
        .endpoint(url)
        .buildClient()
        .uploadFromFile(pdf.toString(), blocks, null, null, null, null, null);
  }

  private static JsonNode awaitEnd(Caller caller, String document) throws InterruptedException {
    JsonNode status = caller.get(document + "/status");
    while (UNFINISHED.contains(status.path("status").asText())) {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
      status = caller.get(document + "/status");
    }
    return status;
  }

  private static String seconds(long from, long to) {
    return String.format(Locale.ROOT, "%.1f s", (to - from) / 1e9);
  }
}
