package app.smartdocs.job;

/** What a job does; each kind has a queue and a function of its own. */
public enum JobKind {
  /** Reads a document; the subject is the document. */
  EXTRACTION(Queues.DOCUMENT_JOBS);

  private final String queueName;

  JobKind(String queueName) {
    this.queueName = queueName;
  }

  public String queueName() {
    return queueName;
  }

  /** The queues' names, as constants for the annotations of triggers. */
  public static final class Queues {
    public static final String DOCUMENT_JOBS = "document-jobs";

    /** Where the platform puts what it could not deliver. */
    public static final String DOCUMENT_JOBS_POISON = DOCUMENT_JOBS + "-poison";

    private Queues() {}
  }
}
