package app.smartdocs.function;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
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
      @JsonProperty("document_id") String documentId,
      @JsonProperty("pages_read") @Nullable Integer pagesRead,
      @Nullable String error) {}

  static ClientJobBody of(ReadDocument read) {
    Job job = read.reading().job();
    return new ClientJobBody(
        true,
        "Status do job obtido com sucesso",
        new ClientJob(
            job.id().toString(),
            status(job),
            job.createdAt(),
            job.startedAt(),
            job.finishedAt(),
            job.status().isFinal() ? result(read, job) : null));
  }

  private static String status(Job job) {
    return switch (job.status()) {
      case PENDING -> "queued";
      case PROCESSING -> "in_progress";
      case COMPLETED, SKIPPED -> "complete";
      case FAILED, CANCELLED -> "failed";
    };
  }

  private static Result result(ReadDocument read, Job job) {
    JobError error = job.error();
    return new Result(
        status(job).equals("complete"),
        read.document().id().toString(),
        read.reading().pagesRead(),
        error == null ? null : error.message());
  }
}
