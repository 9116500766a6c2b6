package app.smartdocs.local.docintel.rest;

import app.smartdocs.local.docintel.field.BrazilianFieldRules;
import app.smartdocs.local.docintel.field.FoundDocument;
import app.smartdocs.local.docintel.page.Page;
import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.docintel.read.UnreadableException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Does what operations ask for, a few at a time, and saves what came of them. */
final class Analyses {
  private static final Logger LOG = Logger.getLogger(Analyses.class.getName());
  private static final int AT_ONCE = 2;
  private static final int SECONDS_TO_END = 10;

  private final DocumentReader reader;
  private final ReadBefore readBefore = new ReadBefore();
  private final BrazilianFieldRules rules = new BrazilianFieldRules();
  private final Models models;
  private final Operations operations;
  private final int maxPages;
  private final InstantSource clock;
  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

  Analyses(
      DocumentReader reader,
      Models models,
      Operations operations,
      int maxPages,
      InstantSource clock) {
    this.reader = reader;
    this.models = models;
    this.operations = operations;
    this.maxPages = maxPages;
    this.clock = clock;
  }

  void begin(Operation operation) {
    workers.execute(() -> run(operation));
  }

  private void run(Operation operation) {
    try {
      operations.save(operation.running(clock.instant()));
      Operation end = finished(operation);
      if (workers.isShutdown() && end.status() == Operation.Status.FAILED) {
        // The stop may have been the cause: an emulator on the same folder takes it up again.
        return;
      }
      operations.save(end);
      Files.deleteIfExists(operations.document(operation.id()));
    } catch (IOException e) {
      LOG.log(Level.WARNING, e, () -> "The analysis " + operation.id() + " could not be kept.");
    } finally {
      operations.clearIfForgotten(operation.id());
    }
  }

  private Operation finished(Operation operation) throws IOException {
    try {
      Distortion distortion = new Distortion(operation.distortion());
      write(operation, distortion.ofPages(read(operation)), distortion);
      return operation.succeeded(clock.instant());
    } catch (UnreadableException e) {
      return operation.failed(error(e), clock.instant());
    } catch (ServiceErrorException e) {
      return operation.failed(e.error(), clock.instant());
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
      LOG.log(Level.WARNING, e, () -> "The analysis " + operation.id() + " failed.");
      return operation.failed(ServiceError.internal(), clock.instant());
    }
  }

  private static ServiceError error(UnreadableException e) {
    return switch (e.code()) {
      case InvalidContent, EncryptedDocument ->
          ServiceError.invalidRequest("InvalidContent", String.valueOf(e.getMessage()));
      case UnsupportedContent ->
          ServiceError.invalidRequest("UnsupportedContent", String.valueOf(e.getMessage()));
    };
  }

  private List<Page> read(Operation operation)
      throws IOException, UnreadableException, ServiceErrorException {
    Path document = operations.document(operation.id());
    WantedPages wanted = WantedPages.parse(operation.pages());
    if (wanted.last() > reader.pageCount(document)) {
      throw new ServiceErrorException(
          400,
          ServiceError.invalidParameter(
              "pages", "The page range does not lie within the document."));
    }
    String key = ReadBefore.key(document, operation.pages());
    List<Page> before = readBefore.find(key);
    if (before != null) {
      return before;
    }
    List<Page> pages = reader.read(document, page -> page <= maxPages && wanted.test(page));
    readBefore.keep(key, pages);
    return pages;
  }

  private void write(Operation operation, List<Page> pages, Distortion distortion)
      throws IOException {
    Models.Features features = models.featuresOf(operation.modelId());
    List<FoundDocument> documents =
        features.documents() ? rules.documents(operation.modelId(), pages) : List.of();
    AnalyzeResultJson.Content content =
        new AnalyzeResultJson.Content(
            operation.modelId(),
            operation.stringIndexType(),
            pages,
            features,
            features.keyValuePairs() ? rules.keyValues(pages) : List.of(),
            distortion.ofDocuments(documents));
    Path result = operations.result(operation.id());
    Path draft = result.resolveSibling("result.json.new");
    try (OutputStream out = Files.newOutputStream(draft)) {
      AnalyzeResultJson.write(content, out);
    }
    Files.move(draft, result, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Lets what is under way come to its end for a while; the rest is taken up by the next start. */
  void stop() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warning("An analysis was still running when the emulator stopped.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
