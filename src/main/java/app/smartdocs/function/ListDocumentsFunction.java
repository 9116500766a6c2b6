package app.smartdocs.function;

import app.smartdocs.document.DocumentId;
import app.smartdocs.document.DocumentQuery;
import app.smartdocs.document.Documents;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobStatus;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/documents}: the caller's own, newest first. */
public final class ListDocumentsFunction {
  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;

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
          HttpRequestMessage<Optional<String>> request) {
    return api.answer(
        request,
        caller ->
            Reply.json(
                200,
                DocumentListBody.of(
                    documents.list(query(request.getQueryParameters()), caller.scope()))));
  }

  private static DocumentQuery query(Map<String, String> parameters) {
    return new DocumentQuery(
        status(parameters.get("status")),
        parameters.get("modelId"),
        parameters.get("q"),
        cursor(parameters.get("cursor")),
        limit(parameters.get("limit")));
  }

  private static @Nullable JobStatus status(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(JobStatus.values())
        .filter(status -> status.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> invalid("status is one of " + Arrays.toString(JobStatus.values()) + "."));
  }

  private static @Nullable DocumentId cursor(@Nullable String text) {
    if (text == null) {
      return null;
    }
    return DocumentId.parse(text)
        .orElseThrow(() -> invalid("cursor is the value of next in the page before."));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return USUAL_LIMIT;
    }
    if (text.matches("\\d{1,4}")) {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= HIGHEST_LIMIT) {
        return limit;
      }
    }
    throw invalid("limit is a number from 1 to " + HIGHEST_LIMIT + ".");
  }

  private static ProblemException invalid(String detail) {
    return new ProblemException(
        Problem.of(400, "invalid_query", "Not a query that can be answered", detail));
  }
}
