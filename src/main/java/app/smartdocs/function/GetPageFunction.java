package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.PageFiles;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/**
 * {@code GET /} and whatever no other function answers: the page. It holds nothing of anybody's.
 */
public final class GetPageFunction {
  private final Api api;
  private final PageFiles files;

  public GetPageFunction(Api api, PageFiles files) {
    this.api = api;
    this.files = files;
  }

  @FunctionName("GetPage")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "{*path}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.open(
        request,
        context,
        () ->
            files.find(
                request.getUri().getPath().replaceFirst("^/", ""),
                request.getHeaders().getOrDefault("accept-encoding", "")));
  }
}
