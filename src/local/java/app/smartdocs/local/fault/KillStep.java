package app.smartdocs.local.fault;

/** Between two effects of a document's way, where the functions may die. */
public enum KillStep {
  CONTENT_STORED("content stored, no row yet", 1),
  ROW_INSERTED("row inserted, no message yet", 1),
  MESSAGE_SENT("message sent, not answered yet", 1),
  CLAIMED("job claimed, not submitted yet", 1),
  /** The one window in which nobody can know of what was paid for. */
  SUBMITTED("submitted, operation id not saved yet", 2),
  OPERATION_SAVED("operation id saved, not polled yet", 1),
  BETWEEN_POLLS("between two polls", 1),
  RESULT_STORED("result stored, not known to be", 1),
  COMPLETING("result stored, row about to be completed", 1),
  COMPLETED("row completed, message not deleted yet", 1);

  private final String words;
  private final int mostAnalyses;

  KillStep(String words, int mostAnalyses) {
    this.words = words;
    this.mostAnalyses = mostAnalyses;
  }

  /** The step in words. */
  public String words() {
    return words;
  }

  /** How often, at most, the document may be submitted to the service, and paid for. */
  public int mostAnalyses() {
    return mostAnalyses;
  }
}
