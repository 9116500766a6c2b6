package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.operations.EraseDocument;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code DELETE /api/v1/documents/{id}}: erases everything of a document. */
public final class EraseDocumentFunction {
  private final Api api;
  private final EraseDocument documents;

  public EraseDocumentFunction(Api api, EraseDocument documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("EraseDocument")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.DELETE,
              route = "api/v1/documents/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(request, context, caller -> reply(id, caller));
  }

  private Reply reply(String id, Caller caller) {
    if (!documents.run(Ids.document(id, "document"), caller.scope(), caller.id())) {
      throw new ProblemException(Problem.notFound("document"));
    }
    return Reply.nothing();
  }
}
