package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.intake.OpenUpload;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code POST /api/v1/uploads}: asks for an address to which a large file can be sent. */
public final class OpenUploadFunction {
  private final Api api;
  private final OpenUpload uploads;

  public OpenUploadFunction(Api api, OpenUpload uploads) {
    this.api = api;
    this.uploads = uploads;
  }

  private record Body(
      @Nullable String filename,
      @Nullable Long sizeBytes,
      @Nullable String modelId,
      @Nullable String pages) {}

  @FunctionName("OpenUpload")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/uploads",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> Reply.json(201, UploadBody.of(uploads.open(decode(request, caller)))));
  }

  private OpenUpload.Request decode(HttpRequestMessage<Optional<String>> request, Caller caller) {
    Body body = api.json().read(request.getBody().orElse(""), Body.class);
    if (body.filename() == null) {
      throw new ProblemException(
          Problem.of(
              400,
              "missing_filename",
              "The file has no name",
              "Send a JSON body such as {\"filename\": \"contract.pdf\"}."));
    }
    return new OpenUpload.Request(
        caller.id(), body.filename(), body.sizeBytes(), body.modelId(), body.pages());
  }
}
