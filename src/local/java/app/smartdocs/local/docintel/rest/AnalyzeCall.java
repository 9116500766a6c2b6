package app.smartdocs.local.docintel.rest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST …:analyze}: takes a document in and begins to read it. */
final class AnalyzeCall {
  private final URI endpoint;
  private final EmulatorOptions options;
  private final Models models;
  private final Documents documents;
  private final Operations operations;
  private final Analyses analyses;
  private final Faults faults;
  private final Calls calls;
  private final RateLimit rate;

  AnalyzeCall(
      URI endpoint,
      EmulatorOptions options,
      Models models,
      Operations operations,
      Analyses analyses,
      Faults faults,
      Calls calls) {
    this.endpoint = endpoint;
    this.options = options;
    this.models = models;
    this.documents = new Documents(options.limits().maxBytes());
    this.operations = operations;
    this.analyses = analyses;
    this.faults = faults;
    this.calls = calls;
    this.rate = new RateLimit(options.limits().analyzePerSecond(), options.clock());
  }

  void answer(Exchange exchange, String modelId) throws IOException, ServiceErrorException {
    calls.traced(exchange.header("traceparent"));
    if (!rate.allows()) {
      throw ServiceErrorException.tooOften("Analyze Document");
    }
    if (models.find(modelId) == null) {
      throw new ServiceErrorException(404, ServiceError.modelNotFound());
    }
    WantedPages.parse(exchange.query("pages"));
    StringIndexType unit = StringIndexType.named(exchange.query("stringIndexType"));
    Documents.Requested requested = Documents.requested(exchange);
    Optional<Fault.Effect> fault = faults.strike(Fault.Call.ANALYZE, modelId, requested.url());
    if (fault.isPresent() && Troubles.cutsShort(exchange, fault.get())) {
      return;
    }
    UUID id = UUID.randomUUID();
    operations.folderOf(id);
    try {
      documents.fetch(requested, operations.document(id));
    } catch (IOException | ServiceErrorException e) {
      operations.forget(id);
      throw e;
    }
    accept(operation(id, modelId, requested.url(), exchange.query("pages"), unit), fault);
    if (fault.isPresent() && Troubles.swallowsAnswer(exchange, fault.get())) {
      return;
    }
    exchange.setHeader(
        "Operation-Location",
        endpoint
            + "/formrecognizer/documentModels/"
            + modelId
            + "/analyzeResults/"
            + id
            + "?api-version="
            + AnalyzeResultJson.API_VERSION);
    exchange.reply(202);
  }

  private Operation operation(
      UUID id, String modelId, @Nullable String url, @Nullable String pages, StringIndexType unit) {
    InstantSource clock = options.clock();
    Instant now = clock.instant();
    return new Operation(
        id,
        modelId,
        url == null ? null : Calls.withoutQuery(url),
        pages,
        unit,
        now,
        now.plus(options.minimumTime()),
        Operation.Status.NOT_STARTED,
        now,
        null,
        null);
  }

  private void accept(Operation operation, Optional<Fault.Effect> fault) throws IOException {
    calls.accepted(operation.source());
    Fault.Effect effect = fault.orElse(null);
    if (effect instanceof Fault.Fail failure) {
      operations.save(operation);
      operations.save(
          operation.failed(
              ServiceError.plain(failure.code(), failure.message()), options.clock().instant()));
      Files.deleteIfExists(operations.document(operation.id()));
      return;
    }
    Operation begun =
        effect instanceof Fault.Slow slow
            ? operation.notBefore(operation.created().plus(Duration.ofSeconds(slow.seconds())))
            : effect instanceof Fault.Worsening worsening
                ? operation.distorted(worsening)
                : operation;
    operations.save(begun);
    analyses.begin(begun);
  }
}
