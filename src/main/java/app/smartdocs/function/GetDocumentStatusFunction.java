package app.smartdocs.function;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
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
 * {@code GET /api/v1/documents/{id}/status}: how far it is. A job's failure is data: always 200 for
 * a known document.
 */
public final class GetDocumentStatusFunction {
  private final Api api;
  private final DocumentLookup documents;

  public GetDocumentStatusFunction(Api api, DocumentLookup documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("GetDocumentStatus")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents/{id}/status",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(request, context, caller -> reply(documents.find(id, caller)));
  }

  private static Reply reply(ReadDocument read) {
    Reply reply =
        Reply.json(200, DocumentStatusBody.of(read))
            .with("Cache-Control", "no-cache")
            .with("ETag", Reply.ETAG_OF_BODY);
    return read.reading().job().status().isFinal()
        ? reply
        : reply.with("Retry-After", Polling.RETRY_AFTER_SECONDS);
  }
}
