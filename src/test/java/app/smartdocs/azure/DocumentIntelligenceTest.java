package app.smartdocs.azure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.smartdocs.document.PageRanges;
import app.smartdocs.extraction.AnalysisService.Polled;
import app.smartdocs.extraction.AnalysisService.Refused;
import app.smartdocs.extraction.AnalysisService.Submitted;
import app.smartdocs.extraction.AnalysisService.Throttled;
import app.smartdocs.extraction.result.Analysis;
import app.smartdocs.extraction.result.AnalyzedDocument;
import app.smartdocs.extraction.result.Field;
import app.smartdocs.extraction.result.Page;
import app.smartdocs.extraction.result.Span;
import app.smartdocs.extraction.result.Table;
import app.smartdocs.extraction.result.Word;
import app.smartdocs.local.docintel.read.DocumentReader;
import app.smartdocs.local.docintel.rest.DocumentIntelligenceEmulator;
import app.smartdocs.local.docintel.rest.EmulatorOptions;
import app.smartdocs.local.docintel.rest.Fault;
import app.smartdocs.local.docintel.rest.Fault.Call;
import app.smartdocs.local.docintel.rest.Fault.Effect;
import app.smartdocs.local.docintel.rest.FileServer;
import app.smartdocs.local.fault.HttpTap;
import app.smartdocs.local.fault.Watch;
import app.smartdocs.local.stack.NodeModules;
import com.azure.core.exception.HttpResponseException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Through the service's own client, against the emulator that reads for real. */
class DocumentIntelligenceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final FileServer samples = FileServer.of(Path.of("samples"));
  private final DocumentIntelligenceEmulator emulator;
  private final DocumentIntelligence service;

  DocumentIntelligenceTest(@TempDir Path folder) throws IOException {
    DocumentReader reader =
        new DocumentReader(NodeModules.installed().trainedData(Path.of("target", "trained-data")));
    emulator = DocumentIntelligenceEmulator.start(EmulatorOptions.with(reader, folder));
    service =
        new DocumentIntelligence(new DocumentIntelligenceAddress.Keyed(emulator.endpoint(), "key"));
  }

  @AfterEach
  void stop() {
    emulator.close();
    samples.close();
  }

  private String accepted(String sample, String modelId, @Nullable PageRanges pages) {
    Submitted submitted = service.submit(samples.address(sample), modelId, pages);
    assertThat(submitted).isInstanceOf(Submitted.Accepted.class);
    return ((Submitted.Accepted) submitted).operationId();
  }

  private Polled end(String modelId, String operationId) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      Polled polled = service.poll(modelId, operationId);
      if (!(polled instanceof Polled.Running)) {
        return polled;
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    throw new AssertionError("Still running after " + PATIENCE);
  }

  private Analysis analysis(String sample, String modelId) {
    return analysis(sample, modelId, null);
  }

  private Analysis analysis(String sample, String modelId, @Nullable PageRanges pages) {
    Polled end = end(modelId, accepted(sample, modelId, pages));
    assertThat(end).isInstanceOf(Polled.Succeeded.class);
    return ((Polled.Succeeded) end).analysis();
  }

  private void fault(Call call, int times, Effect effect) {
    emulator.faults().add(new Fault(call, null, null, times, effect));
  }

  private static String at(Analysis analysis, Span span) {
    return analysis.content().substring(span.offset(), span.offset() + span.length());
  }

  @Test
  void aResultIsAskedForOnce() throws Exception {
    try (HttpTap tap = new HttpTap(emulator.endpoint())) {
      DocumentIntelligence through =
          new DocumentIntelligence(new DocumentIntelligenceAddress.Keyed(tap.address(), "key"));
      String operation = accepted("nota-fiscal.pdf", "prebuilt-read", null);
      end("prebuilt-read", operation);
      Watch watch = tap.watch(request -> request.is("GET"));
      assertThat(through.poll("prebuilt-read", operation)).isInstanceOf(Polled.Succeeded.class);
      assertThat(watch.count()).isEqualTo(1);
    }
  }

  @Test
  void textLinesAndWordsHaveTheirPlaces() {
    Analysis read = analysis("nota-fiscal.pdf", "prebuilt-read");

    Page page = read.pages().get(0);
    assertThat(read.modelId()).isEqualTo("prebuilt-read");
    assertThat(read.content()).contains("Aurora Papelaria e Suprimentos Ltda.");
    assertThat(page.unit()).isEqualTo("inch");
    assertThat(page.words())
        .isNotEmpty()
        .allSatisfy(word -> assertThat(at(read, word.span())).isEqualTo(word.content()))
        .allSatisfy(word -> assertThat(requireNonNull(word.polygon()).points()).hasSize(8))
        .extracting(Word::confidence)
        .allMatch(confidence -> confidence > 0 && confidence <= 1);
    assertThat(page.lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(at(read, line.spans().get(0))).isEqualTo(line.content()));
    assertThat(read.paragraphs()).isNotEmpty();
    assertThat(read.tables()).isEmpty();
  }

  @Test
  void aLayoutHasTables() {
    Analysis read = analysis("relatorio-de-vendas.pdf", "prebuilt-layout");

    assertThat(read.tables()).isNotEmpty();
    Table table = read.tables().get(0);
    assertThat(table.cells())
        .anySatisfy(cell -> assertThat(cell.kind()).isEqualTo("columnHeader"))
        .allSatisfy(cell -> assertThat(cell.boundingRegions()).hasSize(1));
    assertThat(table.rowCount()).isGreaterThan(3);
  }

  @Test
  void onlyTheWantedPagesAreRead() {
    Analysis read =
        analysis(
            "contrato-12-paginas.pdf", "prebuilt-read", PageRanges.parse("2-3,12").orElseThrow());

    assertThat(read.pages()).extracting(Page::pageNumber).containsExactly(2, 3, 12);
  }

  @Test
  void aDocumentHasPairsOfKeyAndValue() {
    Analysis read = analysis("nota-fiscal.pdf", "prebuilt-document");

    assertThat(read.keyValuePairs())
        .anySatisfy(
            pair -> {
              assertThat(pair.key().content()).isEqualTo("TOTAL DA NOTA");
              assertThat(requireNonNull(pair.value()).content()).isEqualTo("R$ 3.077,34");
            });
  }

  @Test
  void fieldsHaveTheirTypes() {
    AnalyzedDocument invoice = analysis("nota-fiscal.pdf", "prebuilt-invoice").documents().get(0);

    assertThat(invoice.docType()).isEqualTo("invoice");
    assertThat(value(invoice, "VendorName"))
        .isEqualTo("string Aurora Papelaria e Suprimentos Ltda.");
    assertThat(value(invoice, "InvoiceDate")).isEqualTo("date 2026-03-12");
    assertThat(value(invoice, "InvoiceTotal"))
        .isEqualTo("currency {amount=3077.34, currencySymbol=R$, currencyCode=BRL}");
    assertThat(value(invoice, "VendorAddress")).startsWith("address {").contains("city=São Paulo");
    assertThat(value(invoice, "Items")).startsWith("array [");
  }

  @Test
  void aReceiptHasTimesAndNumbers() {
    AnalyzedDocument receipt = analysis("recibo.png", "prebuilt-receipt").documents().get(0);

    assertThat(value(receipt, "Total")).isEqualTo("number 120.0");
    assertThat(value(receipt, "TransactionTime")).isEqualTo("time 18:47:23");
  }

  @Test
  void aPhotoOfAnIdentityCardIsReadInPixels() {
    Analysis read = analysis("carteira-de-identidade.jpg", "prebuilt-idDocument");

    assertThat(read.pages().get(0).unit()).isEqualTo("pixel");
    assertThat(value(read.documents().get(0), "CountryRegion")).isEqualTo("countryRegion BRA");
  }

  private static String value(AnalyzedDocument document, String name) {
    Field field = requireNonNull(document.fields().get(name), name);
    return field.type() + " " + field.value().values().iterator().next();
  }

  @Test
  void anOperationIsResumedWithoutPayingAgain() {
    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);
    DocumentIntelligence another =
        new DocumentIntelligence(new DocumentIntelligenceAddress.Keyed(emulator.endpoint(), "key"));

    Polled end = end("prebuilt-read", operationId);
    Polled again = another.poll("prebuilt-read", operationId);

    assertThat(end).isInstanceOf(Polled.Succeeded.class);
    assertThat(again).isEqualTo(end);
    assertThat(emulator.calls().analyzed()).isEqualTo(1);
  }

  @Test
  void anOperationRunsUntilItIsDone() {
    fault(Call.ANALYZE, 1, new Fault.Slow(3600));

    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);

    assertThat(service.poll("prebuilt-read", operationId)).isEqualTo(new Polled.Running());
  }

  @Test
  void tooManyRequestsAreToBeRepeatedWhenTheServiceSays() {
    fault(Call.ANALYZE, 1, new Fault.Status(429, 7));
    fault(Call.RESULT, 1, new Fault.Status(429, 9));

    Submitted throttled = service.submit(samples.address("nota-fiscal.pdf"), "prebuilt-read", null);
    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);

    assertThat(throttled).isEqualTo(new Throttled(Duration.ofSeconds(7)));
    assertThat(service.poll("prebuilt-read", operationId))
        .isEqualTo(new Throttled(Duration.ofSeconds(9)));
    assertThat(emulator.calls().analyzed()).isEqualTo(1);
  }

  @Test
  void anUnknownModelIsRefused() {
    Submitted submitted = service.submit(samples.address("nota-fiscal.pdf"), "no-such-model", null);

    assertThat(submitted)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.error().code()).isEqualTo("ModelNotFound");
              assertThat(refused.error().message()).isEqualTo("The requested model was not found.");
            });
  }

  @Test
  void whatTheServiceCanNotFetchIsNotTheDocumentsFault() {
    URI missing = samples.address("missing.pdf");

    assertThatThrownBy(() -> service.submit(missing, "prebuilt-read", null))
        .isInstanceOf(HttpResponseException.class);
    assertThat(emulator.calls().analyzed()).isZero();
  }

  @Test
  void whatIsNoDocumentIsRefusedOnceItIsRead() {
    String operationId = accepted("README.md", "prebuilt-read", null);

    assertThat(end("prebuilt-read", operationId))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.error().code()).isEqualTo("UnsupportedContent"));
  }

  @Test
  void aFailureOfTheServiceIsNotTheDocumentsFault() {
    fault(Call.ANALYZE, 1, new Fault.Fail("InternalServerError", "An unexpected error occurred."));
    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);

    assertThat(end("prebuilt-read", operationId)).isInstanceOf(Polled.Broken.class);
  }

  @Test
  void aForgottenOperationIsToldApart() {
    fault(Call.RESULT, 1, new Fault.Forget());
    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);

    assertThat(service.poll("prebuilt-read", operationId)).isEqualTo(new Polled.Forgotten());
    assertThat(service.poll("prebuilt-read", UUID.randomUUID().toString()))
        .isEqualTo(new Polled.Forgotten());
  }

  @Test
  void whatIsNoAnswerIsAnExceptionAndIsNotRepeated() {
    URI document = samples.address("nota-fiscal.pdf");
    fault(Call.ANALYZE, 1, new Fault.Reset(false));
    assertThatThrownBy(() -> service.submit(document, "prebuilt-read", null))
        .isInstanceOf(RuntimeException.class);
    fault(Call.ANALYZE, 1, new Fault.Reset(true));
    assertThatThrownBy(() -> service.submit(document, "prebuilt-read", null))
        .isInstanceOf(RuntimeException.class);
    fault(Call.ANALYZE, 1, new Fault.Status(500, null));
    assertThatThrownBy(() -> service.submit(document, "prebuilt-read", null))
        .isInstanceOf(RuntimeException.class);

    assertThat(emulator.calls().analyzed()).isEqualTo(1);
  }

  @Test
  void aResultThatIsCutOffIsAnExceptionAndIsThereTheNextTime() {
    String operationId = accepted("nota-fiscal.pdf", "prebuilt-read", null);
    assertThat(end("prebuilt-read", operationId)).isInstanceOf(Polled.Succeeded.class);
    fault(Call.RESULT, 1, new Fault.Truncate());

    assertThatThrownBy(() -> service.poll("prebuilt-read", operationId))
        .isInstanceOf(RuntimeException.class);
    assertThat(service.poll("prebuilt-read", operationId)).isInstanceOf(Polled.Succeeded.class);
  }

  @Test
  void itAnswersWhenAskedWhetherItIsThere() {
    service.ping();
    emulator.close();

    assertThatThrownBy(service::ping).isInstanceOf(RuntimeException.class);
  }
}
