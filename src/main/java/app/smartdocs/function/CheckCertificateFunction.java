package app.smartdocs.function;

import app.smartdocs.certification.SignCertificate;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/certificates/check}: whether a certificate is as it was signed here. */
public final class CheckCertificateFunction {
  private final Api api;
  private final SignCertificate signing;

  public CheckCertificateFunction(Api api, SignCertificate signing) {
    this.api = api;
    this.signing = signing;
  }

  @FunctionName("CheckCertificate")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/certificates/check",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller ->
            Reply.json(
                200,
                new Checked(
                    signing.isGenuine(
                        api.json().read(request.getBody().orElse("{}"), JsonNode.class)))));
  }

  record Checked(boolean genuine) {}
}
