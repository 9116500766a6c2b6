package app.smartdocs.function;

import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.MultipartForm;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
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
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
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
    Map<String, String> headers = request.getHeaders();
    Map<String, String> query = request.getQueryParameters();
    String contentType = headers.getOrDefault("content-type", "");
    String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String key = headers.get("idempotency-key");
    switch (mediaType) {
      case "multipart/form-data" -> {
        MultipartForm form = MultipartForm.parse(contentType, body(request));
        return new Submission(
            caller.id(),
            form.filename(),
            form.file(),
            form.fields().get("modelId"),
            form.fields().get("pages"),
            Force.in(request),
            key);
      }
      case "application/octet-stream" -> {
        return new Submission(
            caller.id(),
            filename(query),
            ByteBuffer.wrap(body(request)),
            query.get("modelId"),
            query.get("pages"),
            Force.in(request),
            key);
      }
      default ->
          // The platform decodes every other type to text, which ruins it: a PDF sent as
          // application/pdf can't be read here, whatever is tried.
          throw new ProblemException(
              Problem.of(
                  415,
                  "unsupported_media_type",
                  "Not a way to send a file",
                  "Send multipart/form-data with a part called file, or application/octet-stream with"
                      + " ?filename=invoice.pdf; not "
                      + (mediaType.isEmpty() ? "a body without Content-Type." : mediaType + ".")));
    }
  }

  private static byte[] body(HttpRequestMessage<Optional<byte[]>> request) {
    return request
        .getBody()
        .orElseThrow(
            () ->
                request.getHeaders().containsKey("transfer-encoding")
                    ? new ProblemException(
                        Problem.of(
                            411,
                            "length_required",
                            "Content-Length is missing",
                            "A chunked body does not get through. Send Content-Length, or upload"
                                + " straight to storage: POST /api/v1/uploads."))
                    : new ProblemException(
                        Problem.of(
                            400, "empty_file", "The file is empty", "The request has no body.")));
  }

  private static String filename(Map<String, String> query) {
    String filename = query.get("filename");
    if (filename == null) {
      throw new ProblemException(
          Problem.of(
              400,
              "missing_filename",
              "The file has no name",
              "Name the file in the query: ?filename=invoice.pdf."));
    }
    return filename;
  }
}
