package app.smartdocs.function;

import app.smartdocs.document.Reading;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/documents/{id}/jobs}: all readings of a document, latest first. */
public final class ListReadingsFunction {
  private final Api api;
  private final DocumentLookup documents;

  public ListReadingsFunction(Api api, DocumentLookup documents) {
    this.api = api;
    this.documents = documents;
  }

  @FunctionName("ListReadings")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/documents/{id}/jobs",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller ->
            Reply.json(
                200,
                new Readings(
                    documents.readings(id, caller).stream().map(ReadingBody::of).toList())));
  }

  record Readings(List<ReadingBody> readings) {}

  record ReadingBody(
      String modelId, @Nullable String pages, @Nullable Boolean uncertified, JobBody job) {
    static ReadingBody of(Reading reading) {
      return new ReadingBody(
          reading.modelId(),
          reading.pages() == null ? null : reading.pages().toString(),
          reading.uncertified() ? true : null,
          JobBody.of(reading));
    }
  }
}
