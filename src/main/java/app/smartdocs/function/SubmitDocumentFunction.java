package app.smartdocs.function;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Reply;
import app.smartdocs.function.http.SentFile;
import app.smartdocs.intake.Acceptance;
import app.smartdocs.intake.Submission;
import app.smartdocs.intake.SubmitDocument;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/documents}: a file comes in, and is answered before it is read. */
public final class SubmitDocumentFunction {
  private final Api api;
  private final SubmitDocument documents;

  public SubmitDocumentFunction(Api api, SubmitDocument documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("SubmitDocument")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/documents",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<byte[]>> request,
      ExecutionContext context) {
    return api.answer(
        request, context, caller -> accepted(documents.accept(decode(request, caller))));
  }

  /** The answer to an accepted document, however it came. */
  static Reply accepted(Acceptance acceptance) {
    ReadDocument document = acceptance.document();
    DocumentBody body = DocumentBody.of(document);
    Reply reply =
        Reply.json(202, body)
            .with("Location", body.links().status())
            .with("Retry-After", Polling.RETRY_AFTER_SECONDS);
    return acceptance.repeated() ? reply.with("Idempotency-Replayed", "true") : reply;
  }

  private static Submission decode(HttpRequestMessage<Optional<byte[]>> request, Caller caller) {
    SentFile file = SentFile.of(request, "invoice.pdf");
    return new Submission(
        caller.id(),
        file.filename(),
        file.content(),
        file.fields().get("modelId"),
        file.fields().get("pages"),
        Force.in(request),
        request.getHeaders().get("idempotency-key"));
  }
}
