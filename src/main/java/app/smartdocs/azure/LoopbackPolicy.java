package app.smartdocs.azure;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.UrlBuilder;
import java.net.MalformedURLException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Speaks plain HTTP to an emulator on this machine. The client refuses to send a key over HTTP, so
 * it is told HTTPS, and the scheme is put right after the key is set. Added for loopback addresses
 * alone.
 */
final class LoopbackPolicy implements HttpPipelinePolicy {
  @Override
  public Mono<HttpResponse> process(
      HttpPipelineCallContext call, @Nullable HttpPipelineNextPolicy next) {
    throw new UnsupportedOperationException("Only the synchronous client is used.");
  }

  @Override
  public HttpResponse processSync(HttpPipelineCallContext call, HttpPipelineNextSyncPolicy next) {
    try {
      call.getHttpRequest()
          .setUrl(UrlBuilder.parse(call.getHttpRequest().getUrl()).setScheme("http").toUrl());
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return next.processSync();
  }

  @Override
  public HttpPipelinePosition getPipelinePosition() {
    return HttpPipelinePosition.PER_RETRY;
  }
}
