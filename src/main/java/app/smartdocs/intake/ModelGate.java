package app.smartdocs.intake;

import java.util.function.Predicate;

/** Whether a model without a valid certificate may read documents. */
public final class ModelGate {
  /** What becomes of a document that is to be read by such a model. */
  public enum Mode {
    /** Nothing is asked. */
    OPEN,
    /** It is accepted, with a warning that stays on it. */
    WARN,
    /** It is refused. */
    REFUSE
  }

  private final Mode mode;
  private final Predicate<String> isCertified;

  /**
   * Wires it.
   *
   * @param isCertified whether a certificate of this model holds now
   */
  public ModelGate(Mode mode, Predicate<String> isCertified) {
    this.mode = mode;
    this.isCertified = isCertified;
  }

  /**
   * Asks.
   *
   * @return whether the document is to carry a warning
   * @throws RefusedException if the model may not read
   */
  boolean warns(String modelId) {
    if (mode == Mode.OPEN || isCertified.test(modelId)) {
      return false;
    }
    if (mode == Mode.REFUSE) {
      throw new RefusedException(
          Refusal.MODEL_NOT_CERTIFIED,
          "The model "
              + modelId
              + " has no valid certificate. Use one that has (GET /api/v1/models), or ask an"
              + " administrator to have it certified.");
    }
    return true;
  }
}
