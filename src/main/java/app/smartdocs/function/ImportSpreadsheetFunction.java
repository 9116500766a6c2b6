package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.function.http.SentFile;
import app.smartdocs.imports.ImportSpreadsheet;
import app.smartdocs.imports.ImportSpreadsheet.Imported;
import app.smartdocs.intake.Filename;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/** {@code POST /api/v1/imports}: a spreadsheet comes in; its rows are durable when this answers. */
public final class ImportSpreadsheetFunction {
  private final Api api;
  private final SheetRequests requests;
  private final ImportSpreadsheet spreadsheets;
  private final ImportReports reports;

  public ImportSpreadsheetFunction(
      Api api, SheetRequests requests, ImportSpreadsheet spreadsheets, ImportReports reports) {
    this.api = api;
    this.requests = requests;
    this.spreadsheets = spreadsheets;
    this.reports = reports;
  }

  @FunctionName("ImportSpreadsheet")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/imports",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<byte[]>> request,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          SentFile file = requests.file(request);
          return reply(
              spreadsheets.run(
                  new ImportSpreadsheet.Request(
                      caller.id(),
                      Filename.clean(file.filename()),
                      file.content(),
                      requests.mapping(file),
                      Force.in(request))));
        });
  }

  private Reply reply(Imported imported) {
    ImportBody body = reports.whole(imported.sheet());
    return imported.repeated()
        ? Reply.json(200, body)
        : Reply.json(202, body).with("Location", body.links().self());
  }
}
