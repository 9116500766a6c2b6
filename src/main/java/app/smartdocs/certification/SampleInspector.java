package app.smartdocs.certification;

import app.smartdocs.document.DocumentFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Looks at a document before it becomes a sample, as at one that is uploaded. */
@FunctionalInterface
public interface SampleInspector {
  /**
   * Looks at its content.
   *
   * @throws Unreadable if it would not be accepted, saying why
   */
  Seen look(ByteBuffer content);

  /**
   * What a look showed.
   *
   * @param pages null where only a reader could tell
   */
  record Seen(DocumentFormat format, @Nullable Integer pages) {}

  /** The content is no document that can be read. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unreadable(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
