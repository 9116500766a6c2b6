package app.smartdocs.appointment;

import app.smartdocs.job.JobStatus;
import java.util.Locale;

/** How far the normalisation of an appointment is, as the API calls it. */
public enum NormalizationStatus {
  PENDING,
  PROCESSING,
  COMPLETED,
  /** Given up, or called off. */
  FAILED,
  SKIPPED;

  public static NormalizationStatus of(JobStatus status) {
    return switch (status) {
      case PENDING -> PENDING;
      case PROCESSING -> PROCESSING;
      case COMPLETED -> COMPLETED;
      case FAILED, CANCELLED -> FAILED;
      case SKIPPED -> SKIPPED;
    };
  }

  /** Its name in the API. */
  public String fieldName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
