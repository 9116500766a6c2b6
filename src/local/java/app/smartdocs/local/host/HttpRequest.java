package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request, as a function gets it. */
record HttpRequest(HttpInput input, @Nullable Object body)
    implements HttpRequestMessage<@Nullable Object> {

  @Override
  public URI getUri() {
    return input.uri();
  }

  @Override
  public HttpMethod getHttpMethod() {
    return input.method();
  }

  @Override
  public Map<String, String> getHeaders() {
    return input.headers();
  }

  @Override
  public Map<String, String> getQueryParameters() {
    return input.query();
  }

  @Override
  public @Nullable Object getBody() {
    return body;
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
    return new HttpResponse.Building(status);
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
    return new HttpResponse.Building(status);
  }
}
