package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.normalization.NormalizeAgain;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/appointments/{id}/normalize}: runs it again. */
public final class NormalizeAppointmentFunction {
  private final Api api;
  private final AppointmentLookup appointments;
  private final NormalizeAgain again;

  public NormalizeAppointmentFunction(
      Api api, AppointmentLookup appointments, NormalizeAgain again) {
    this.api = api;
    this.appointments = appointments;
    this.again = again;
  }

  @FunctionName("NormalizeAppointment")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/appointments/{id}/normalize",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          if (!again.run(appointments.find(id, caller))) {
            throw new ProblemException(
                Problem.of(
                    409,
                    "wrong_job_status",
                    "The job's status does not allow this",
                    "The appointment is being normalised. Wait until that is over."));
          }
          return Reply.json(202, AppointmentBody.of(appointments.find(id, caller)));
        });
  }
}
