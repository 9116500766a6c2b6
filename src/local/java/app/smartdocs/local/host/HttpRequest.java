package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A request, as a function gets it.
 *
 * @param getBody an Optional that holds what the host made of the body, whatever the function
 *     declares: the worker does not check either
 */
record HttpRequest(
    HttpMethod getHttpMethod,
    URI getUri,
    Map<String, String> getHeaders,
    Map<String, String> getQueryParameters,
    Optional<Object> getBody)
    implements HttpRequestMessage<Optional<Object>> {

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
    return new HttpResponse.Building(status);
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
    return new HttpResponse.Building(status);
  }
}
