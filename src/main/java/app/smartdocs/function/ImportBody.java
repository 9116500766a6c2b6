package app.smartdocs.function;

import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.imports.ImportProgress;
import app.smartdocs.imports.RefusedRow;
import app.smartdocs.imports.SheetImport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import, on the wire.
 *
 * @param refusals null in lists
 * @param secondsLeft null where it can't be told
 */
record ImportBody(
    String id,
    String filename,
    Instant createdAt,
    int accepted,
    int refused,
    @Nullable List<Refusal> refusals,
    List<String> headings,
    Map<String, String> mapping,
    Counts counts,
    int needsReview,
    int ratePerMinute,
    @Nullable Long secondsLeft,
    boolean done,
    String jobId,
    Links links) {

  /** A row that was not taken in. */
  record Refusal(int row, String cell, String reason, String detail) {
    static Refusal of(RefusedRow row) {
      return new Refusal(row.row(), row.cell(), row.reason().fieldName(), row.detail());
    }
  }

  /** Of the rows accepted. */
  record Counts(int pending, int processing, int completed, int failed, int skipped) {
    static Counts of(ImportProgress progress) {
      return new Counts(
          progress.count(NormalizationStatus.PENDING),
          progress.count(NormalizationStatus.PROCESSING),
          progress.count(NormalizationStatus.COMPLETED),
          progress.count(NormalizationStatus.FAILED),
          progress.count(NormalizationStatus.SKIPPED));
    }
  }

  /** Where to go on from here; paths on this host. */
  record Links(String self, String appointments, String export) {
    static Links of(SheetImport sheet) {
      String self = "/api/v1/imports/" + sheet.id();
      return new Links(self, "/api/v1/appointments?import=" + sheet.id(), self + "/export");
    }
  }

  static ImportBody of(
      SheetImport sheet, ImportProgress progress, @Nullable List<RefusedRow> refusals) {
    return new ImportBody(
        sheet.id().toString(),
        sheet.filename(),
        sheet.createdAt(),
        sheet.accepted(),
        sheet.refused(),
        refusals == null ? null : refusals.stream().map(Refusal::of).toList(),
        sheet.headings(),
        sheet.mapping(),
        Counts.of(progress),
        progress.needsReview(),
        progress.perMinute(),
        progress.timeLeft().map(Duration::toSeconds).orElse(null),
        progress.isDone(),
        sheet.job().toString(),
        Links.of(sheet));
  }
}
