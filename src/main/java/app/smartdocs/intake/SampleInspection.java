package app.smartdocs.intake;

import app.smartdocs.document.DocumentFormat;
import app.smartdocs.document.RangedContent;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The look at a document that uploads get, for others who take documents in. */
public final class SampleInspection {
  private final Inspector inspector;

  public SampleInspection(Limits limits) {
    this.inspector = new Inspector(limits);
  }

  /**
   * What a look showed.
   *
   * @param pages null where only a reader could tell
   */
  public record Seen(DocumentFormat format, @Nullable Integer pages) {}

  /**
   * Looks at content.
   *
   * @throws RefusedException if it would not be accepted
   */
  public Seen look(ByteBuffer content) {
    Inspection inspection = inspector.inspect(RangedContent.of(content));
    return new Seen(inspection.format(), inspection.pageCount());
  }
}
