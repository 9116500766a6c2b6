package app.smartdocs.function;

import app.smartdocs.certification.SignCertificate;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/**
 * {@code GET /api/v1/certificates/key}: the public key of certificates, as a JSON Web Key. For
 * anybody: who is shown a certificate need not have an account here.
 */
public final class GetSigningKeyFunction {
  private final Api api;
  private final SignCertificate signing;

  public GetSigningKeyFunction(Api api, SignCertificate signing) {
    this.api = api;
    this.signing = signing;
  }

  @FunctionName("GetSigningKey")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/certificates/key",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.open(request, context, () -> Reply.json(200, signing.publicKey()));
  }
}
