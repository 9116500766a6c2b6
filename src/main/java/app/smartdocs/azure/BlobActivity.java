package app.smartdocs.azure;

import app.smartdocs.operations.Activity;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import com.azure.core.util.DateTimeRfc1123;
import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobContainerClient;
import com.azure.storage.blob.models.BlobProperties;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Activity as a blob without content: when it was last written is all there is to know. */
public final class BlobActivity implements Activity {
  static final String CONTAINER = "activity";
  private static final String NAME = "latest";
  private static final long SPARED_NANOS = Duration.ofMinutes(5).toNanos();
  private static final BinaryData NOTHING = BinaryData.fromBytes(new byte[0]);

  private final BlobContainerClient container;
  private final BlobClient blob;
  private final LongSupplier stopwatch;
  private final AtomicLong noted;

  public BlobActivity(Storage storage) {
    this(storage, System::nanoTime);
  }

  /** With another stopwatch, for tests. */
  BlobActivity(Storage storage, LongSupplier stopwatch) {
    this.container = storage.blobs().getBlobContainerClient(CONTAINER);
    this.blob = container.getBlobClient(NAME);
    this.stopwatch = stopwatch;
    this.noted = new AtomicLong(stopwatch.getAsLong() - SPARED_NANOS);
  }

  @Override
  public void note() {
    long now = stopwatch.getAsLong();
    if (now - noted.get() >= SPARED_NANOS) {
      Containers.creatingIfMissing(container, () -> blob.upload(NOTHING, true));
      noted.set(now);
    }
  }

  @Override
  public boolean within(Duration time) {
    return Containers.ifPresent(() -> blob.getPropertiesWithResponse(null, null, Context.NONE))
        .filter(answer -> age(answer).compareTo(time) < 0)
        .isPresent();
  }

  // Both times are storage's own: no machine's clock has a say.
  private static Duration age(Response<BlobProperties> answer) {
    OffsetDateTime now =
        new DateTimeRfc1123(answer.getHeaders().getValue(HttpHeaderName.DATE)).getDateTime();
    return Duration.between(answer.getValue().getLastModified(), now);
  }
}
