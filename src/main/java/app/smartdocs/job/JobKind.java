package app.smartdocs.job;

/** What a job does; each kind has a queue and a function of its own. */
public enum JobKind {
  /** Reads a document; the subject is the document. */
  EXTRACTION
}
