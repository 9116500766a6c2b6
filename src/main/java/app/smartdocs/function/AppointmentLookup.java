package app.smartdocs.function;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.appointment.Appointments;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;

/** Finds the appointment that a path names, among what its caller may see. */
public final class AppointmentLookup {
  private final Appointments appointments;

  public AppointmentLookup(Appointments appointments) {
    this.appointments = appointments;
  }

  Appointment find(String id, Caller caller) {
    return appointments
        .find(Ids.appointment(id), caller.scope())
        .orElseThrow(() -> new ProblemException(Problem.notFound("appointment")));
  }
}
