package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import app.smartdocs.imports.ExportImport;
import app.smartdocs.imports.SheetImport;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /api/v1/imports/{id}/export}: all rows with what came out, as a spreadsheet. */
public final class ExportImportFunction {
  private final Api api;
  private final ImportReports reports;
  private final ExportImport exports;

  public ExportImportFunction(Api api, ImportReports reports, ExportImport exports) {
    this.api = api;
    this.reports = reports;
    this.exports = exports;
  }

  @FunctionName("ExportImport")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "api/v1/imports/{id}/export",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> {
          ExportImport.Format format = format(request.getQueryParameters().get("format"));
          SheetImport sheet = reports.find(id, caller);
          return Reply.bytes(format.contentType(), exports.run(sheet, format))
              .with("Content-Disposition", disposition(sheet, format));
        });
  }

  private static ExportImport.Format format(@Nullable String text) {
    if (text == null || text.equals("xlsx")) {
      return ExportImport.Format.XLSX;
    }
    if (text.equals("csv")) {
      return ExportImport.Format.CSV;
    }
    throw QueryValues.invalid("format is xlsx or csv.");
  }

  // As RFC 6266 has it, for names in any script.
  private static String disposition(SheetImport sheet, ExportImport.Format format) {
    String name =
        sheet.filename().replaceFirst("\\.[^.]{1,5}$", "") + "-normalizado." + format.extension();
    return "attachment; filename*=UTF-8''"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
