package app.smartdocs.intake;

import app.smartdocs.document.DocumentId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Removes uploads that were never completed, with what arrived of them. */
public final class DiscardExpiredUploads {
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

  /** Says how many went; the rest of a large heap goes at the next call. */
  public int run() {
    List<DocumentId> expired = uploads.expiredBefore(clock.instant().minus(GRACE), AT_ONCE);
    for (DocumentId id : expired) {
      area.discard(id);
      files.erase(id);
      uploads.forget(id);
    }
    return expired.size();
  }
}
