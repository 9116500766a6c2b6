package app.smartdocs.extraction;

/** How often all instances together may call the service. */
@FunctionalInterface
public interface RateBudget {
  /** What is counted apart, as the service does. */
  enum Call {
    ANALYZE,
    RESULT
  }

  /** Whether a call may be made now; it is taken for made then. */
  boolean take(Call call);
}
