package app.smartdocs.function;

import app.smartdocs.certification.GrowSuite;
import app.smartdocs.certification.Suite;
import app.smartdocs.certification.Suites;
import app.smartdocs.document.Document;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
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
 * {@code POST /api/v1/suites/{id}/samples}: a document with its label makes the next version of a
 * suite.
 */
public final class AddSampleFunction {
  private final Api api;
  private final Suites suites;
  private final GrowSuite grow;
  private final DocumentLookup documents;

  public AddSampleFunction(Api api, Suites suites, GrowSuite grow, DocumentLookup documents) {
    this.api = api;
    this.suites = suites;
    this.grow = grow;
    this.documents = documents;
  }

  @FunctionName("AddSample")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/suites/{id}/samples",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        caller -> {
          Suite suite = GetSuiteFunction.find(suites, id);
          JsonNode body = api.json().read(request.getBody().orElse("{}"), JsonNode.class);
          Document document = documents.document(body.path("documentId").asText(), caller);
          if (!body.path("label").isObject()) {
            throw new ProblemException(
                Problem.of(
                    400,
                    "invalid_label",
                    "Not a label",
                    "Send the document's id as documentId, and as label an object such as"
                        + " {\"fields\": {\"InvoiceTotal\": 1234.56}}."));
          }
          return AcceptSuiteFunction.reply(
              grow.run(suite, document, body.get("label").toString(), caller.id()));
        });
  }
}
