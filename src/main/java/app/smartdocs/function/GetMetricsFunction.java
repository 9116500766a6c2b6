package app.smartdocs.function;

import app.smartdocs.function.http.Api;
import app.smartdocs.function.http.Reply;
import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code GET /metrics}: the metrics, in the text format of Prometheus. */
public final class GetMetricsFunction {
  private final Api api;
  private final Supplier<Metrics> metrics;

  public GetMetricsFunction(Api api, Supplier<Metrics> metrics) {
    this.api = api;
    this.metrics = metrics;
  }

  @FunctionName("GetMetrics")
  public HttpResponseMessage run(
      @HttpTrigger(
              name = "request",
              methods = HttpMethod.GET,
              route = "metrics",
              authLevel = AuthorizationLevel.ANONYMOUS)
          HttpRequestMessage<Optional<String>> request,
      ExecutionContext context) {
    return api.administer(
        request,
        context,
        () -> Reply.bytes(PrometheusTextFormatWriter.CONTENT_TYPE, metrics.get().scrape()));
  }
}
