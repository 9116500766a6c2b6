package app.smartdocs.function;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.normalization.CorrectAppointment;
import app.smartdocs.normalization.Correction;
import app.smartdocs.normalization.InvalidCorrectionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/**
 * {@code PATCH /api/v1/appointments/{id}}: a person's correction, kept apart from what was read.
 */
public final class CorrectAppointmentFunction {
  private final Api api;
  private final AppointmentLookup appointments;
  private final CorrectAppointment corrections;

  public CorrectAppointmentFunction(
      Api api, AppointmentLookup appointments, CorrectAppointment corrections) {
    this.api = api;
    this.appointments = appointments;
    this.corrections = corrections;
  }

  @FunctionName("CorrectAppointment")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.PATCH,
              route = "api/v1/appointments/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          Correction correction =
              CorrectionBodies.parse(api.json().read(request.getBody().orElse(""), JsonNode.class));
          Appointment present = appointments.find(id, caller);
          try {
            corrections.run(present, correction);
          } catch (InvalidCorrectionException invalid) {
            throw new ProblemException(
                Problem.of(
                    422, "invalid_correction", "Not a value of that part", invalid.detail()));
          }
          return Reply.json(200, AppointmentBody.of(appointments.find(id, caller)));
        });
  }
}
