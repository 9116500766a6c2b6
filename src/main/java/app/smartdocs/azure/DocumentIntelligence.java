package app.smartdocs.azure;

import app.smartdocs.certification.ModelVersions;
import app.smartdocs.document.ModelId;
import app.smartdocs.document.PageRanges;
import app.smartdocs.extraction.AnalysisService;
import app.smartdocs.job.JobError;
import com.azure.ai.formrecognizer.documentanalysis.DocumentAnalysisClient;
import com.azure.ai.formrecognizer.documentanalysis.DocumentAnalysisClientBuilder;
import com.azure.ai.formrecognizer.documentanalysis.DocumentAnalysisServiceVersion;
import com.azure.ai.formrecognizer.documentanalysis.administration.DocumentModelAdministrationClient;
import com.azure.ai.formrecognizer.documentanalysis.administration.DocumentModelAdministrationClientBuilder;
import com.azure.ai.formrecognizer.documentanalysis.models.AnalyzeDocumentOptions;
import com.azure.ai.formrecognizer.documentanalysis.models.AnalyzeResult;
import com.azure.ai.formrecognizer.documentanalysis.models.OperationResult;
import com.azure.core.credential.AzureKeyCredential;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.HttpClientOptions;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Document Intelligence through its client. The client's own retries are off: a POST that is
 * repeated may be paid for twice, and a 429 is for the queue to wait out, not for a thread.
 */
public final class DocumentIntelligence implements AnalysisService, ModelVersions {
  /** The version of the interface that the service is asked by. */
  public static final String API_VERSION = DocumentAnalysisServiceVersion.getLatest().getVersion();

  private static final RetryOptions NO_RETRIES =
      new RetryOptions(new FixedDelayOptions(0, Duration.ofSeconds(1)));

  // Together less than the shortest lease: who is submitting a document still has its job.
  private static final HttpClientOptions TIMEOUTS =
      new HttpClientOptions()
          .setConnectTimeout(Duration.ofSeconds(5))
          .setResponseTimeout(Duration.ofSeconds(20));

  // A resumed operation needs an address for the POST that is never sent.
  private static final String NO_ADDRESS = "https://resumed.invalid/";

  private final DocumentAnalysisClient client;
  private final DocumentModelAdministrationClient administration;

  public DocumentIntelligence(DocumentIntelligenceAddress address) {
    URI endpoint = address.endpoint();
    boolean loopback = "http".equals(endpoint.getScheme());
    String https = loopback ? "https" + endpoint.toString().substring(4) : endpoint.toString();
    DocumentAnalysisClientBuilder analysis =
        new DocumentAnalysisClientBuilder()
            .endpoint(https)
            .retryOptions(NO_RETRIES)
            .clientOptions(TIMEOUTS)
            .addPolicy(new TracePolicy())
            .addPolicy(new OperationPolicy());
    DocumentModelAdministrationClientBuilder models =
        new DocumentModelAdministrationClientBuilder().endpoint(https).retryOptions(NO_RETRIES);
    if (address instanceof DocumentIntelligenceAddress.Keyed keyed) {
      AzureKeyCredential key = new AzureKeyCredential(keyed.key());
      analysis.credential(key);
      models.credential(key);
    } else if (address instanceof DocumentIntelligenceAddress.Identity identity) {
      analysis.credential(identity.credential());
      models.credential(identity.credential());
    }
    if (loopback) {
      analysis.addPolicy(new LoopbackPolicy());
      models.addPolicy(new LoopbackPolicy());
    }
    this.client = analysis.buildClient();
    this.administration = models.buildClient();
  }

  /** Throws if the service can't be reached, or does not know us. */
  public void ping() {
    administration.getResourceDetails();
  }

  @Override
  public Optional<String> of(String modelId) {
    if (ModelId.PREBUILT.contains(modelId)) {
      return Optional.of(API_VERSION);
    }
    try {
      return Optional.of(administration.getDocumentModel(modelId).getCreatedOn().toString());
    } catch (HttpResponseException e) {
      if (e.getResponse().getStatusCode() == 404) {
        return Optional.empty();
      }
      throw e;
    }
  }

  @Override
  public Submitted submit(URI content, String modelId, @Nullable PageRanges pages) {
    AnalyzeDocumentOptions options = new AnalyzeDocumentOptions();
    if (pages != null) {
      options.setPages(List.of(pages.toString().split(",", -1)));
    }
    OperationCapture capture = new OperationCapture();
    try {
      client.beginAnalyzeDocumentFromUrl(modelId, content.toString(), options, capture.context());
      return new Submitted.Accepted(capture.operationId());
    } catch (RuntimeException e) {
      if (capture.isAccepted()) {
        // Paid for, whatever went wrong after that.
        return new Submitted.Accepted(capture.operationId());
      }
      if (!(e instanceof HttpResponseException answered)) {
        throw e;
      }
      return ServiceErrors.isThrottling(answered)
          ? new Throttled(ServiceErrors.retryAfter(answered))
          : new Refused(refusal(answered));
    }
  }

  @Override
  public Polled poll(String modelId, String operationId) {
    try {
      SyncPoller<OperationResult, AnalyzeResult> poller =
          client.beginAnalyzeDocumentFromUrl(
              modelId,
              NO_ADDRESS,
              new AnalyzeDocumentOptions(),
              OperationPolicy.resuming(operationId));
      LongRunningOperationStatus status = poller.poll().getStatus();
      return status.isComplete()
          ? new Polled.Succeeded(Analyses.of(poller.getFinalResult()))
          : new Polled.Running();
    } catch (HttpResponseException e) {
      return ServiceErrors.isThrottling(e) ? new Throttled(ServiceErrors.retryAfter(e)) : end(e);
    }
  }

  private static Polled end(HttpResponseException e) {
    if (ServiceErrors.isOperationFailure(e)) {
      JobError error = ServiceErrors.describe(e);
      return ServiceErrors.isServiceFault(error) ? new Polled.Broken(error) : new Refused(error);
    }
    if (e.getResponse().getStatusCode() == 404) {
      return new Polled.Forgotten();
    }
    throw e;
  }

  private static JobError refusal(HttpResponseException e) {
    JobError error = ServiceErrors.describe(e);
    if (!ServiceErrors.isRefusal(e) || ServiceErrors.isOurAddress(error)) {
      throw e;
    }
    return error;
  }
}
