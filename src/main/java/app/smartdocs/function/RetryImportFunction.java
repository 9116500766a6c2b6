package app.smartdocs.function;

import app.smartdocs.appointment.ImportId;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Caller;
import app.smartdocs.function.http.Reply;
import app.smartdocs.imports.Imports;
import app.smartdocs.job.JobId;
import app.smartdocs.operations.ManageJobs;
import app.smartdocs.operations.ManageJobs.Answer;
import app.smartdocs.operations.ManageJobs.Replay;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.List;
import java.util.Optional;

/** {@code POST /api/v1/imports/{id}/retry}: normalises the rows again that failed. */
public final class RetryImportFunction {
  private static final int AT_ONCE = 500;

  private final Api api;
  private final ImportReports reports;
  private final Imports imports;
  private final ManageJobs manage;

  public RetryImportFunction(Api api, ImportReports reports, Imports imports, ManageJobs manage) {
    this.api = api;
    this.reports = reports;
    this.imports = imports;
    this.manage = manage;
  }

  @FunctionName("RetryImport")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/imports/{id}/retry",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(
        request,
        context,
        caller -> Reply.json(202, retried(reports.find(id, caller).id(), caller)));
  }

  private Replay retried(ImportId id, Caller caller) {
    List<JobId> failed = imports.failed(id, AT_ONCE + 1);
    long retried =
        failed.stream()
            .limit(AT_ONCE)
            .filter(job -> manage.retry(job, caller.scope(), caller.id()) instanceof Answer.Done)
            .count();
    return new Replay((int) retried, failed.size() > AT_ONCE);
  }
}
