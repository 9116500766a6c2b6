package app.smartdocs.notification;

import app.smartdocs.job.Job;
import app.smartdocs.job.JobError;
import app.smartdocs.job.JobKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is delivered: a job that failed for good, with ids and its error, and no name or text of a
 * document.
 *
 * @param timestamp when it failed
 */
record FailureNotice(String type, @Nullable Instant timestamp, Data data) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  /**
   * The job.
   *
   * @param documentId null for a job of no document
   */
  record Data(
      UUID jobId,
      JobKind kind,
      @Nullable UUID documentId,
      String owner,
      @Nullable JobError error,
      int attempts,
      Instant createdAt) {}

  static FailureNotice of(Job job) {
    return new FailureNotice(
        "job.failed",
        job.finishedAt(),
        new Data(
            job.id().value(),
            job.kind(),
            job.kind() == JobKind.EXTRACTION ? job.subjectId() : null,
            job.owner(),
            job.error(),
            job.attempts(),
            job.createdAt()));
  }

  byte[] json() {
    try {
      return MAPPER.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
