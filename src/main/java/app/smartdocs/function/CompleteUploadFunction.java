package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.intake.CompleteUpload;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/uploads/{id}/complete}: what was uploaded becomes a document. */
public final class CompleteUploadFunction {
  private final Api api;
  private final CompleteUpload uploads;

  public CompleteUploadFunction(Api api, CompleteUpload uploads) {
    this.api = api;
    this.uploads = uploads;
  }

  @FunctionName("CompleteUpload")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/uploads/{id}/complete",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller ->
            SubmitDocumentFunction.accepted(
                uploads.complete(Ids.document(id, "upload"), Force.in(request), caller.scope())));
  }
}
