package app.smartdocs.normalization;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.Entry;
import app.smartdocs.appointment.Normalization;
import app.smartdocs.appointment.Normalization.Corrections;
import app.smartdocs.job.Job;
import app.smartdocs.job.Lease;
import java.time.Instant;

/** Where what was made of appointments is kept. */
public interface NormalizationLedger {
  /**
   * Keeps what was read, beside the corrections that there are, and completes the job: all or
   * nothing.
   *
   * @param read whose corrections are not looked at
   * @return false, with nothing written, if the lease was lost
   */
  boolean complete(Lease lease, Appointment appointment, Normalization read, Instant now);

  /**
   * Replaces the corrections of an appointment.
   *
   * @return false if it was erased
   */
  boolean correct(
      Appointment appointment, Corrections corrections, boolean needsReview, Instant now);

  /**
   * Gives an appointment another job.
   *
   * @return false, with nothing written, if the one that it has is under way, or was replaced
   */
  boolean replaceJob(AppointmentId id, Job present, Job next);

  /**
   * Records an appointment whose texts were read from a document, with its job.
   *
   * @return false, with nothing written, if the document has one
   */
  boolean record(Entry entry, Job job);
}
