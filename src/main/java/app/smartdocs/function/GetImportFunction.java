package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.imports.SheetImport;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code GET /api/v1/imports/{id}}: how far an import is. */
public final class GetImportFunction {
  private final Api api;
  private final ImportReports reports;

  public GetImportFunction(Api api, ImportReports reports) {
    this.api = api;
    this.reports = reports;
  }

  @FunctionName("GetImport")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/imports/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(request, context, caller -> reply(reports.find(id, caller)));
  }

  private Reply reply(SheetImport sheet) {
    ImportBody body = reports.whole(sheet);
    Reply reply =
        Reply.json(200, body).with("Cache-Control", "no-cache").with("ETag", Reply.ETAG_OF_BODY);
    return body.done() ? reply : reply.with("Retry-After", Polling.RETRY_AFTER_SECONDS);
  }
}
