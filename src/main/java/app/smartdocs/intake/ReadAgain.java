package app.smartdocs.intake;

import app.smartdocs.document.Document;
import app.smartdocs.document.DocumentId;
import app.smartdocs.document.Documents;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.document.Reading;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.Scope;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Has a document read once more, by another model or of other pages. */
public final class ReadAgain {
  private final Limits limits;
  private final Allowance allowance;
  private final ModelGate gate;
  private final Documents documents;
  private final Ledger ledger;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  public ReadAgain(
      Limits limits,
      Allowance allowance,
      ModelGate gate,
      Documents documents,
      Ledger ledger,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.limits = limits;
    this.allowance = allowance;
    this.gate = gate;
    this.documents = documents;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for another reading, which becomes the latest; results of earlier ones stay.
   *
   * @param forced whether it is to be paid for even if it has been read so before
   * @return empty if there is no such document
   * @throws RefusedException if this model can't read it, or the pages are not there
   */
  public Optional<Acceptance> read(
      DocumentId id,
      @Nullable String modelId,
      @Nullable String pages,
      boolean forced,
      Scope scope) {
    return documents
        .find(id, scope)
        .map(ReadDocument::document)
        // Samples are read by certifications alone, which count what was read of them.
        .filter(document -> !document.owner().equals(Document.SAMPLES))
        .flatMap(document -> read(document, ReadingRequest.parse(modelId, pages, forced, limits)));
  }

  private Optional<Acceptance> read(Document document, ReadingRequest request) {
    request.check(new Inspection(document.format(), document.pageCount()));
    boolean uncertified = gate.warns(request.modelId());
    allowance.check(document.owner(), 0);
    Job job =
        Job.accepted(
            new JobId(ids.get()),
            JobKind.EXTRACTION,
            document.id().value(),
            document.owner(),
            clock.instant());
    Reading reading =
        Reading.asked(job, request.modelId(), request.pages(), request.forced())
            .warned(uncertified);
    if (!ledger.addReading(document.id(), reading)) {
      return Optional.empty();
    }
    AcceptedDocument.log(document, reading);
    dispatch.send(job);
    return Optional.of(new Acceptance(new ReadDocument(document, reading), false));
  }
}
