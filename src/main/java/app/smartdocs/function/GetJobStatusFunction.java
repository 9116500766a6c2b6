package app.smartdocs.function;

import app.smartdocs.appointment.Appointments;
import app.smartdocs.document.Documents;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobId;
import app.smartdocs.job.Scope;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/jobs/{id}/status}: for programs that know the system before this one. */
public final class GetJobStatusFunction {
  private final Api api;
  private final Documents documents;
  private final Appointments appointments;

  public GetJobStatusFunction(Api api, Documents documents, Appointments appointments) {
    this.api = api;
    this.documents = documents;
    this.appointments = appointments;
  }

  @FunctionName("GetJobStatus")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/jobs/{id}/status",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request, context, caller -> Reply.json(200, find(Ids.job(id), caller.scope())));
  }

  private ClientJobBody find(JobId id, Scope scope) {
    return documents
        .findByJob(id, scope)
        .map(ClientJobBody::of)
        .or(() -> appointments.findByJob(id, scope).map(ClientJobBody::of))
        .orElseThrow(() -> new ProblemException(Problem.notFound("job")));
  }
}
