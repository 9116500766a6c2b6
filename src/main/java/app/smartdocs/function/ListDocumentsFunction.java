package app.smartdocs.function;

import app.smartdocs.document.Documents;
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

/** {@code GET /api/v1/documents}: the caller's own, newest first unless asked otherwise. */
public final class ListDocumentsFunction {
  private final Api api;
  private final Documents documents;

  public ListDocumentsFunction(Api api, Documents documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("ListDocuments")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller ->
            Reply.json(
                200,
                DocumentListBody.of(
                    documents.list(
                        DocumentQueries.parse(request.getQueryParameters()), caller.scope()))));
  }
}
