package app.smartdocs.function;

import app.smartdocs.document.Document;
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

/** {@code GET /api/v1/documents/{id}}: a document and its latest reading, if it had one. */
public final class GetDocumentFunction {
  private final Api api;
  private final DocumentLookup documents;

  public GetDocumentFunction(Api api, DocumentLookup documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("GetDocument")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          Document document = documents.document(id, caller);
          return Reply.json(
              200,
              documents
                  .latest(document)
                  .<Object>map(DocumentBody::of)
                  .orElseGet(() -> UnreadSampleBody.of(document)));
        });
  }
}
