package app.smartdocs.appointment;

import app.smartdocs.job.Job;
import java.time.Instant;

/**
 * An appointment, and how far its normalisation is.
 *
 * @param job the latest that normalises it
 * @param updatedAt when it was last normalised or corrected
 */
public record Appointment(
    Entry entry, Normalization normalization, Job job, Instant createdAt, Instant updatedAt) {
  public AppointmentId id() {
    return entry.id();
  }
}
