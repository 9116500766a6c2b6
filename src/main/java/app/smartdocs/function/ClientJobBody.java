package app.smartdocs.function;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as the clients of the system before this one know it: snake_case, their four statuses, and
 * the message in their words.
 */
record ClientJobBody(boolean success, String message, ClientJob job) {

  /** The job itself. */
  record ClientJob(
      @JsonProperty("job_id") String jobId,
      String status,
      @JsonProperty("enqueue_time") Instant enqueueTime,
      @JsonProperty("start_time") @Nullable Instant startTime,
      @JsonProperty("finish_time") @Nullable Instant finishTime,
      @Nullable Result result) {}

  /** What came of it; absent until it is over. */
  record Result(
      boolean success,
      @JsonProperty("document_id") @Nullable String documentId,
      @JsonProperty("pages_read") @Nullable Integer pagesRead,
      @JsonProperty("appointment_id") @Nullable String appointmentId,
      @JsonProperty("fields_normalized") @Nullable List<String> fieldsNormalized,
      @Nullable String error) {}

  static ClientJobBody of(ReadDocument read) {
    Job job = read.reading().job();
    return of(
        job,
        new Result(
            isComplete(job),
            read.document().id().toString(),
            read.reading().pagesRead(),
            null,
            null,
            error(job)));
  }

  static ClientJobBody of(Appointment appointment) {
    Job job = appointment.job();
    List<String> fields = new ArrayList<>();
    if (!appointment.normalization().address().isEmpty()) {
      fields.add("endereco_normalizado");
    }
    if (!appointment.normalization().document().isEmpty()) {
      fields.add("documento_normalizado");
    }
    return of(
        job,
        new Result(isComplete(job), null, null, appointment.id().toString(), fields, error(job)));
  }

  private static ClientJobBody of(Job job, Result result) {
    return new ClientJobBody(
        true,
        "Status do job obtido com sucesso",
        new ClientJob(
            job.id().toString(),
            status(job),
            job.createdAt(),
            job.startedAt(),
            job.finishedAt(),
            job.status().isFinal() ? result : null));
  }

  private static String status(Job job) {
    return switch (job.status()) {
      case PENDING -> "queued";
      case PROCESSING -> "in_progress";
      case COMPLETED, SKIPPED -> "complete";
      case FAILED, CANCELLED -> "failed";
    };
  }

  private static boolean isComplete(Job job) {
    return status(job).equals("complete");
  }

  private static @Nullable String error(Job job) {
    JobError error = job.error();
    return error == null ? null : error.message();
  }
}
