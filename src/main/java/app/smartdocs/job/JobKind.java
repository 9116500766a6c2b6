package app.smartdocs.job;

/** What a job does; each kind has a queue and a function of its own. */
public enum JobKind {
  /** Reads a document; the subject is the document. */
  EXTRACTION(Queues.DOCUMENT_JOBS, 3, "document"),
  /** Removes what lies in storage of a document that is no more; the subject is the document. */
  CLEANUP(Queues.CLEANUP_TASKS, 3, "document"),
  /** Tells the webhook of a job that failed for good; the subject is that job. */
  NOTIFICATION(Queues.NOTIFICATIONS, 8, "failed"),
  /** Sends the rows of an import on their way; the subject is the import. */
  IMPORT(Queues.IMPORT_JOBS, 3, "import"),
  /** Reads the address and the documents of an appointment, which is the subject. */
  NORMALIZATION(Queues.NORMALIZATION_JOBS, 3, "appointment"),
  /** Sends the readings of a certification, the subject, on their way, and scores them. */
  CERTIFICATION(Queues.CERTIFICATION_JOBS, 3, "certification"),
  /** Reads a sample, the subject, for a certification. */
  SAMPLE(Queues.SAMPLE_JOBS, 3, "document");

  private final String queueName;
  private final int maxAttempts;
  private final String subject;

  JobKind(String queueName, int maxAttempts, String subject) {
    this.queueName = queueName;
    this.maxAttempts = maxAttempts;
    this.subject = subject;
  }

  public String queueName() {
    return queueName;
  }

  /**
   * How many attempts a job of this kind has; 3 where the platform retries, as often as host.json
   * delivers a message.
   */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** What a job of this kind works on, as logs call it. */
  public String subject() {
    return subject;
  }

  /** The queues' names, as constants for the annotations of triggers. */
  public static final class Queues {
    /** Where the platform puts what it could not deliver: a queue of this ending beside each. */
    public static final String POISON = "-poison";

    public static final String DOCUMENT_JOBS = "document-jobs";
    public static final String CLEANUP_TASKS = "cleanup-tasks";
    public static final String NOTIFICATIONS = "notifications";
    public static final String IMPORT_JOBS = "import-jobs";
    public static final String NORMALIZATION_JOBS = "normalization-jobs";
    public static final String CERTIFICATION_JOBS = "certification-jobs";
    public static final String SAMPLE_JOBS = "sample-jobs";

    private Queues() {}
  }
}
