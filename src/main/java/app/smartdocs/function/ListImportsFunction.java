package app.smartdocs.function;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/imports}: the caller's own, newest first. */
public final class ListImportsFunction {
  private final Api api;
  private final ImportReports reports;

  public ListImportsFunction(Api api, ImportReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("ListImports")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/imports",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          QueryValues values = new QueryValues(request.getQueryParameters());
          ImportId before = values.id("cursor", ImportId::parse);
          return Reply.json(200, reports.newest(before, values.limit(), caller.scope()));
        });
  }
}
