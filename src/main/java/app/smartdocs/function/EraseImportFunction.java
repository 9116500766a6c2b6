package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.imports.Imports;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code DELETE /api/v1/imports/{id}}: erases an import and all of its appointments. */
public final class EraseImportFunction {
  private final Api api;
  private final Imports imports;

  public EraseImportFunction(Api api, Imports imports) {
    this.api = api;
    this.imports = imports;
  }

  @FunctionName("EraseImport")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.DELETE,
              route = "api/v1/imports/{id}",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          if (!imports.erase(Ids.sheetImport(id), caller.scope())) {
            throw new ProblemException(Problem.notFound("import"));
          }
          return Reply.nothing();
        });
  }
}
