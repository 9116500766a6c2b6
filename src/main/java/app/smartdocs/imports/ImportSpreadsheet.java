package app.smartdocs.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.imports.ImportLedger.Opening;
import app.smartdocs.imports.ImportLedger.Sink;
import app.smartdocs.job.Dispatch;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobId;
import app.smartdocs.job.JobKind;
import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Imports a spreadsheet: each row becomes an appointment with a job of its own, all in one
 * transaction. One more job sends them on their way, so that nobody waits for thousands of
 * messages.
 */
public final class ImportSpreadsheet {
  private static final Logger LOG = System.getLogger(ImportSpreadsheet.class.getName());

  private final int mostRows;
  private final ImportLedger ledger;
  private final Dispatch dispatch;
  private final Supplier<UUID> ids;
  private final InstantSource clock;

  /**
   * Wires it.
   *
   * @param mostRows of one spreadsheet; more are refused
   */
  public ImportSpreadsheet(
      int mostRows,
      ImportLedger ledger,
      Dispatch dispatch,
      Supplier<UUID> ids,
      InstantSource clock) {
    this.mostRows = mostRows;
    this.ledger = ledger;
    this.dispatch = dispatch;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is to be imported.
   *
   * @param mapping headings by the names of the fields they are for
   * @param again even if the same file has been imported before
   */
  public record Request(
      String owner,
      String filename,
      ByteBuffer content,
      Map<String, String> mapping,
      boolean again) {}

  /**
   * What came of it.
   *
   * @param repeated whether it is the import of an earlier request
   */
  public record Imported(SheetImport sheet, boolean repeated) {}

  /**
   * Imports it.
   *
   * @throws SheetRefusedException if it can't be; nothing of it is kept then
   */
  public Imported run(Request request) {
    String fingerprint = fingerprint(request);
    if (!request.again()) {
      Optional<SheetImport> earlier = ledger.findByFingerprint(request.owner(), fingerprint);
      if (earlier.isPresent()) {
        return new Imported(earlier.get(), true);
      }
    }
    Instant now = clock.instant();
    ImportId id = new ImportId(ids.get());
    Job job = Job.accepted(new JobId(ids.get()), JobKind.IMPORT, id.value(), request.owner(), now);
    Opening opening =
        new Opening(
            id, request.owner(), request.filename(), request.again() ? null : fingerprint, job);
    Optional<SheetImport> recorded =
        SentSheet.asFile(
            request.content(),
            file -> ledger.record(opening, sink -> read(file, request, opening, now, sink)));
    if (recorded.isEmpty()) {
      return ledger
          .findByFingerprint(request.owner(), fingerprint)
          .map(earlier -> new Imported(earlier, true))
          .orElseThrow(() -> new IllegalStateException("The same file was erased meanwhile."));
    }
    LogLine.of("SheetImported")
        .of(job)
        .with("accepted", recorded.get().accepted())
        .with("refused", recorded.get().refused())
        .info(LOG);
    dispatch.send(job);
    return new Imported(recorded.get(), false);
  }

  private ColumnMapping read(Path file, Request request, Opening opening, Instant now, Sink sink) {
    Rows rows = new Rows(opening, now, sink);
    MappedRows below = new MappedRows(request.mapping(), rows::take);
    SentSheet.read(file, below);
    return below.finish();
  }

  /** One pass over a spreadsheet's rows. */
  private final class Rows {
    private final Opening opening;
    private final Instant now;
    private final Sink sink;
    private int taken;

    Rows(Opening opening, Instant now, Sink sink) {
      this.opening = opening;
      this.now = now;
      this.sink = sink;
    }

    boolean take(ColumnMapping mapping, SheetRow row) {
      taken++;
      if (taken > mostRows) {
        throw SheetRefusedException.tooLarge(
            "The spreadsheet has more than " + mostRows + " rows.");
      }
      RowReader reader = new RowReader(opening.id(), opening.owner(), mapping);
      Optional<RefusedRow> refusal = reader.refusal(row);
      if (refusal.isPresent()) {
        sink.refuse(refusal.get(), row.cells());
      } else {
        AppointmentId id = new AppointmentId(ids.get());
        Job job =
            Job.accepted(
                new JobId(ids.get()), JobKind.NORMALIZATION, id.value(), opening.owner(), now);
        sink.accept(reader.entry(id, row), job, row.cells());
      }
      return true;
    }
  }

  private static String fingerprint(Request request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.content().duplicate());
      digest.update(new TreeMap<>(request.mapping()).toString().getBytes(UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
