package app.smartdocs.appointment;

import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import java.util.Optional;
import java.util.UUID;

/** The appointments, for whoever may see them. */
public interface Appointments {
  Optional<Appointment> find(AppointmentId id, Scope scope);

  /** The appointment that this is the latest job of. */
  Optional<Appointment> findByJob(JobId job, Scope scope);

  /** The appointment whose texts were read from this document. */
  Optional<Appointment> findByDocument(UUID document, Scope scope);

  AppointmentList list(AppointmentQuery query, Scope scope);
}
