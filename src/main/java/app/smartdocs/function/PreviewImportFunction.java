package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.function.http.SentFile;
import app.smartdocs.imports.PreviewSpreadsheet;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/imports/preview}: what an import would take from where. */
public final class PreviewImportFunction {
  private final Api api;
  private final SheetRequests requests;

  public PreviewImportFunction(Api api, SheetRequests requests) {
    this.api = api;
    this.requests = requests;
  }

  @FunctionName("PreviewImport")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/imports/preview",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<byte[]>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          SentFile file = requests.file(request);
          return Reply.json(
              200,
              ImportPreviewBody.of(PreviewSpreadsheet.of(file.content(), requests.mapping(file))));
        });
  }
}
