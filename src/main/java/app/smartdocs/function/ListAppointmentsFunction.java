package app.smartdocs.function;

import app.smartdocs.appointment.AppointmentId;
import app.smartdocs.appointment.AppointmentList;
import app.smartdocs.appointment.AppointmentQuery;
import app.smartdocs.appointment.Appointments;
import app.smartdocs.appointment.ImportId;
import app.smartdocs.appointment.NormalizationStatus;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/appointments}: the caller's own, newest first unless asked otherwise. */
public final class ListAppointmentsFunction {
  private final Api api;
  private final Appointments appointments;

  public ListAppointmentsFunction(Api api, Appointments appointments) {
    this.api = api;
    this.appointments = appointments;
  }

  @FunctionName("ListAppointments")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/appointments",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          AppointmentList list =
              appointments.list(
                  query(new QueryValues(request.getQueryParameters())), caller.scope());
          return Reply.json(200, Page.of(list));
        });
  }

  private static AppointmentQuery query(QueryValues values) {
    return new AppointmentQuery(
        values.id("import", ImportId::parse),
        values.oneOf("status", NormalizationStatus.class),
        values.flag("needs_review"),
        values.text("q"),
        values.ascends(),
        values.id("cursor", AppointmentId::parse),
        values.limit());
  }

  /** One page; {@code next} is the cursor of the next, absent at the end. */
  record Page(List<AppointmentBody> appointments, @Nullable String next) {
    static Page of(AppointmentList list) {
      AppointmentId next = list.next();
      return new Page(
          list.appointments().stream().map(AppointmentBody::of).toList(),
          next == null ? null : next.toString());
    }
  }
}
