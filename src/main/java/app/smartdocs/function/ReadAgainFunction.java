package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.intake.ReadAgain;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/v1/documents/{id}/jobs}: has a document read by another model, or other pages.
 */
public final class ReadAgainFunction {
  private final Api api;
  private final ReadAgain readAgain;

  public ReadAgainFunction(Api api, ReadAgain readAgain) {
    this.api = api;
    this.readAgain = readAgain;
  }

  @FunctionName("ReadAgain")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/documents/{id}/jobs",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          Wanted wanted = api.json().read(request.getBody().orElse("{}"), Wanted.class);
          return readAgain
              .read(
                  Ids.document(id, "document"),
                  wanted.modelId(),
                  wanted.pages(),
                  Force.in(request),
                  caller.scope())
              .map(SubmitDocumentFunction::accepted)
              .orElseThrow(() -> new ProblemException(Problem.notFound("document")));
        });
  }

  /** How it is to be read; the default model, and all pages, unless said. */
  record Wanted(@Nullable String modelId, @Nullable String pages) {}
}
