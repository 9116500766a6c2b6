package app.smartdocs.function;

import app.smartdocs.document.Downloads;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.Job;
import app.smartdocs.job.JobStatus;
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
 * {@code GET /api/v1/documents/{id}/result}: what was read. A large result is fetched straight from
 * storage.
 */
public final class GetDocumentResultFunction {
  private static final Reply REMOVED =
      Reply.problem(
          Problem.of(410, "result_removed", "The result is gone", "Its retention time is over."));

  private final Api api;
  private final DocumentLookup documents;
  private final Downloads downloads;

  public GetDocumentResultFunction(Api api, DocumentLookup documents, Downloads downloads) {
    this.api = api;
    this.documents = documents;
    this.downloads = downloads;
  }

  @FunctionName("GetDocumentResult")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents/{id}/result",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> reply(documents.find(id, request.getQueryParameters().get("job"), caller)));
  }

  private Reply reply(ReadDocument read) {
    Job job = read.reading().job();
    if (job.status() != JobStatus.COMPLETED) {
      return missing(job);
    }
    Downloads.Result result = downloads.download(read.document().id(), job.id());
    if (result instanceof Downloads.Result.Body body) {
      return Reply.bytes("application/json", body.json());
    }
    return result instanceof Downloads.Result.Elsewhere elsewhere
        ? Reply.redirect(elsewhere.url())
        : REMOVED;
  }

  private static Reply missing(Job job) {
    if (job.status().isFinal()) {
      return Reply.problem(
          Problem.of(
              409,
              "no_result",
              "There is no result",
              "The document was not read: its job is "
                  + job.status()
                  + (job.error() == null ? "." : ". " + job.error().message())));
    }
    return Reply.problem(
            Problem.of(
                409,
                "result_not_ready",
                "The result is not there yet",
                "The job is " + job.status() + ". Watch the document's status."))
        .with("Retry-After", Polling.RETRY_AFTER_SECONDS);
  }
}
