package app.smartdocs.function;

import app.smartdocs.appointment.Appointment;
import app.smartdocs.document.Downloads;
import app.smartdocs.document.ReadDocument;
import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Problem;
import app.smartdocs.function.http.ProblemException;
import app.smartdocs.function.http.Reply;
import app.smartdocs.job.JobStatus;
import app.smartdocs.normalization.NormalizeDocument;
import app.smartdocs.normalization.NormalizeDocument.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** {@code POST /api/v1/documents/{id}/normalize}: what was read goes on to be normalised. */
public final class NormalizeDocumentFunction {
  private final Api api;
  private final DocumentLookup documents;
  private final Downloads downloads;
  private final NormalizeDocument normalize;

  public NormalizeDocumentFunction(
      Api api, DocumentLookup documents, Downloads downloads, NormalizeDocument normalize) {
    this.api = api;
    this.documents = documents;
    this.downloads = downloads;
    this.normalize = normalize;
  }

  @FunctionName("NormalizeDocument")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.POST,
              route = "api/v1/documents/{id}/normalize",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id,
      ExecutionContext context) {
    return api.answer(request, context, caller -> reply(documents.findOwn(id, caller)));
  }

  private Reply reply(ReadDocument read) {
    UUID document = read.document().id().value();
    Optional<Appointment> present = normalize.find(document);
    if (present.isPresent()) {
      return Reply.json(200, AppointmentBody.of(present.get()));
    }
    return Reply.json(
        202, AppointmentBody.of(normalize.run(document, read.document().owner(), texts(read))));
  }

  private Texts texts(ReadDocument read) {
    if (read.reading().job().status() != JobStatus.COMPLETED) {
      throw new ProblemException(
          Problem.of(
              409,
              "result_not_ready",
              "There is no result",
              "The job is " + read.reading().job().status() + ". Only what was read can go on."));
    }
    if (downloads.download(read.document().id(), read.reading().job().id())
        instanceof Downloads.Result.Body body) {
      String json = new String(body.json(), StandardCharsets.UTF_8);
      Optional<Texts> texts = ResultTexts.of(api.json().read(json, JsonNode.class));
      if (texts.isPresent()) {
        return texts.get();
      }
    }
    throw new ProblemException(
        Problem.of(
            422,
            "nothing_to_normalize",
            "There is nothing to normalise",
            "The result names no address and no identity document. Read the document with"
                + " prebuilt-idDocument or prebuilt-invoice."));
  }
}
