package app.smartdocs.function;

import app.smartdocs.certification.AcceptSuite;
import app.smartdocs.certification.SuiteRefusedException;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.function.http.SentFile;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/suites}: a suite comes in as a ZIP; all of it is kept, or nothing. */
public final class AcceptSuiteFunction {
  private final Api api;
  private final AcceptSuite suites;
  private final long mostBytes;

  public AcceptSuiteFunction(Api api, AcceptSuite suites, long mostBytes) {
    this.api = api;
    this.suites = suites;
    this.mostBytes = mostBytes;
  }

  @FunctionName("AcceptSuite")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/suites",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<byte[]>> request,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        caller -> {
          SentFile file = SentFile.of(request, "notas-fiscais.zip");
          if (file.content().remaining() > mostBytes) {
            throw new SuiteRefusedException(
                SuiteRefusedException.Reason.TOO_LARGE,
                "The archive is larger than "
                    + mostBytes / 1024 / 1024
                    + " MB. Send fewer samples, or smaller documents.");
          }
          return reply(suites.archive(file.content(), caller.id()));
        });
  }

  static Reply reply(AcceptSuite.Accepted accepted) {
    SuiteBody body = SuiteBody.of(accepted.suite());
    return Reply.json(accepted.repeated() ? 200 : 201, body).with("Location", body.links().self());
  }
}
