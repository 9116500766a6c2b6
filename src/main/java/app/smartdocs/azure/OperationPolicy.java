package app.smartdocs.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.Context;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Shows a caller the operation's id as soon as the service has named it ({@link OperationCapture}),
 * and lets an analysis be resumed. The client can only begin one, by a POST, and then poll it;
 * given the id of an operation that was begun before, this answers the POST in the service's place,
 * so that the client polls that operation and nothing is submitted or paid.
 */
final class OperationPolicy implements HttpPipelinePolicy {
  private static final String RESUMED = "smartdocs-resumed-operation";
  private static final int OK = 200;
  private static final HttpHeaderName OPERATION_LOCATION =
      HttpHeaderName.fromString("Operation-Location");

  /** The context of a call that resumes an operation. */
  static Context resuming(String operationId) {
    return new Context(RESUMED, new Resumed(operationId));
  }

  /** One poll of an operation. The client asks twice for a result that is there: once is enough. */
  private static final class Resumed {
    private final String operationId;
    private @Nullable HttpResponse answer;

    Resumed(String operationId) {
      this.operationId = operationId;
    }

    HttpResponse ask(Supplier<HttpResponse> service) {
      if (answer == null) {
        HttpResponse response = service.get().buffer();
        if (response.getStatusCode() != OK) {
          return response;
        }
        answer = response;
      }
      return answer;
    }
  }

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
    throw new UnsupportedOperationException("Only the synchronous client is used.");
  }

  @Override
  public HttpResponse processSync(HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
    if (isResumed(call)) {
      return accepted(call);
    }
    Optional<Object> resumed = call.getData(RESUMED);
    if (resumed.isPresent()) {
      return ((Resumed) resumed.get()).ask(next::processSync);
    }
    HttpResponse response = next.processSync();
    call.getData(OperationCapture.KEY)
        .ifPresent(capture -> ((OperationCapture) capture).see(response));
    return response;
  }

  @Override
  public HttpPipelinePosition getPipelinePosition() {
    return HttpPipelinePosition.PER_CALL;
  }

  private static boolean isResumed(HttpPipelineCallContext call) {
    return call.getHttpRequest().getHttpMethod() == HttpMethod.POST
        && call.getData(RESUMED).isPresent();
  }

  private static HttpResponse accepted(HttpPipelineCallContext call) {
    String operationId = ((Resumed) call.getData(RESUMED).orElseThrow()).operationId;
    // The client takes what stands between the last slash and the question mark.
    HttpHeaders headers =
        new HttpHeaders().set(OPERATION_LOCATION, "https://resumed/" + operationId + "?resumed");
    return new Accepted(call.getHttpRequest(), headers);
  }

  /** 202, with headers and no body. */
  private static final class Accepted extends HttpResponse {
    private final HttpHeaders headers;

    Accepted(HttpRequest request, HttpHeaders headers) {
      super(request);
      this.headers = headers;
    }

    @Override
    public int getStatusCode() {
      return 202;
    }

    @Override
    @Deprecated
    public String getHeaderValue(String name) {
      return headers.getValue(HttpHeaderName.fromString(name));
    }

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public Flux<ByteBuffer> getBody() {
      return Flux.empty();
    }

    @Override
    public Mono<byte[]> getBodyAsByteArray() {
      return Mono.just(new byte[0]);
    }

    @Override
    public Mono<String> getBodyAsString() {
      return Mono.just("");
    }

    @Override
    public Mono<String> getBodyAsString(Charset charset) {
      return Mono.just("");
    }
  }
}
