package app.smartdocs.function;

import app.smartdocs.document.Downloads;
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
 * {@code GET /api/v1/documents/{id}/content}: the file as it came, straight from storage. Content
 * never passes through here.
 */
public final class GetDocumentContentFunction {
  private final Api api;
  private final DocumentLookup documents;
  private final Downloads downloads;

  public GetDocumentContentFunction(Api api, DocumentLookup documents, Downloads downloads) {
    this.api = api;
    this.documents = documents;
    this.downloads = downloads;
  }

  @FunctionName("GetDocumentContent")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents/{id}/content",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> Reply.redirect(downloads.contentUrl(documents.document(id, caller))));
  }
}
