package app.smartdocs.local.docintel.rest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One analysis.
 *
 * @param source the address it was fetched from; null where the request carried the document
 * @param pages as asked for; null for all
 * @param stringIndexType in which unit spans count
 * @param notBefore until then it is shown as running, even if the work is done
 * @param updated when {@code status} became what it is
 * @param error set exactly when it failed
 * @param distortion how it is to be read worse; null if it is read as well as can be
 */
record Operation(
    UUID id,
    String modelId,
    @Nullable String source,
    @Nullable String pages,
    StringIndexType stringIndexType,
    Instant created,
    Instant notBefore,
    Status status,
    Instant updated,
    @Nullable ServiceError error,
    Fault.@Nullable Worsening distortion) {
  /** Named as the API names them. */
  enum Status {
    NOT_STARTED("notStarted"),
    RUNNING("running"),
    SUCCEEDED("succeeded"),
    FAILED("failed");

    private final String apiName;

    Status(String apiName) {
      this.apiName = apiName;
    }

    String apiName() {
      return apiName;
    }

    boolean isFinal() {
      return this == SUCCEEDED || this == FAILED;
    }
  }

  Operation running(Instant now) {
    return with(Status.RUNNING, now, null);
  }

  Operation succeeded(Instant now) {
    return with(Status.SUCCEEDED, now, null);
  }

  Operation failed(ServiceError why, Instant now) {
    return with(Status.FAILED, now, why);
  }

  Operation notBefore(Instant time) {
    return new Operation(
        id,
        modelId,
        source,
        pages,
        stringIndexType,
        created,
        time,
        status,
        updated,
        error,
        distortion);
  }

  Operation distorted(Fault.Worsening how) {
    return new Operation(
        id,
        modelId,
        source,
        pages,
        stringIndexType,
        created,
        notBefore,
        status,
        updated,
        error,
        how);
  }

  /** As a caller is to see it at that time. */
  Operation seenAt(Instant now) {
    return status.isFinal() && now.isBefore(notBefore) ? running(created) : this;
  }

  private Operation with(Status newStatus, Instant now, @Nullable ServiceError newError) {
    return new Operation(
        id,
        modelId,
        source,
        pages,
        stringIndexType,
        created,
        notBefore,
        newStatus,
        now,
        newError,
        distortion);
  }
}
