package app.smartdocs.appointment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the list goes on; null at its end
 */
public record AppointmentList(List<Appointment> appointments, @Nullable AppointmentId next) {
  public AppointmentList {
    appointments = List.copyOf(appointments);
  }
}
