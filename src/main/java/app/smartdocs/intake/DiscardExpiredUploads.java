package app.smartdocs.intake;

import app.smartdocs.job.LogLine;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.InstantSource;

/** Clears what expired uploads left behind, and forgets those that were never completed. */
public final class DiscardExpiredUploads {
  private static final Logger LOG = System.getLogger(DiscardExpiredUploads.class.getName());

  // A completion that began in time may still be copying.
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final int AT_ONCE = 100;

  private final Uploads uploads;
  private final UploadArea area;
  private final ContentStore files;
  private final InstantSource clock;

  public DiscardExpiredUploads(
      Uploads uploads, UploadArea area, ContentStore files, InstantSource clock) {
    this.uploads = uploads;
    this.area = area;
    this.files = files;
    this.clock = clock;
  }

  /** The rest of a large heap goes at the next call. */
  public void run() {
    uploads.expiredBefore(clock.instant().minus(GRACE), AT_ONCE).forEach(this::clear);
  }

  private void clear(Upload upload) {
    try {
      // The address could be written to even after the upload was completed.
      area.discard(upload.id());
      if (upload.status() == Upload.Status.OPEN) {
        files.erase(upload.id());
      }
      uploads.cleared(upload.id(), clock.instant());
      LogLine.of("UploadCleared").with("upload", upload.id().value()).info(LOG);
    } catch (RuntimeException failure) {
      // Its turn comes again; those after it must not wait for that.
      LogLine.of("UploadNotCleared").with("upload", upload.id().value()).warn(LOG, failure);
    }
  }
}
