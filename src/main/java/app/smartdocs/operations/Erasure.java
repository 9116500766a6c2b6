package app.smartdocs.operations;

import app.smartdocs.document.DocumentId;
import app.smartdocs.job.Job;
import app.smartdocs.job.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What is removed of documents and jobs. */
public interface Erasure {
  /**
   * Removes every row of a document, its readings and their jobs, and records the job that removes
   * what lies in storage: all or nothing. An attempt that is under way loses its job.
   *
   * @return false, with nothing changed, if the scope has no such document
   */
  boolean erase(DocumentId id, Scope scope, Job cleanup);

  /** Documents that were accepted before this time, and of which nothing is under way. */
  List<DocumentId> documentsBefore(Instant time, int limit);

  /**
   * Removes the oldest import that was made before this time, with its appointments.
   *
   * @return false if there is none
   */
  boolean eraseImportBefore(Instant time);

  /** Of these, the ones that neither a document nor an upload is known by. */
  Set<DocumentId> unknown(Collection<DocumentId> ids);

  /** Records the job that removes what lies in storage without a document. */
  void recordCleanup(Job cleanup);

  /**
   * Removes jobs of no document that were over before this time, and uploads that were completed
   * and expired before it.
   *
   * @return how many rows; the rest of many goes at the next call
   */
  int forgetBefore(Instant time, int limit);
}
