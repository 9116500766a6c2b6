package app.smartdocs.azure;

import app.smartdocs.job.Trace;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;

/** Tells the service which trace a call belongs to. */
final class TracePolicy extends HttpPipelineSyncPolicy {
  private static final HttpHeaderName TRACEPARENT = HttpHeaderName.fromString("traceparent");

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext call) {
    Trace.current()
        .ifPresent(
            trace -> call.getHttpRequest().getHeaders().set(TRACEPARENT, trace.traceparent()));
  }
}
