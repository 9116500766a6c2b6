package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;
import java.util.TreeMap;

/** Functions that say what they were given. */
public final class HttpFunctions {
  public HttpResponseMessage hello(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request) {
    return request.createResponseBuilder(HttpStatus.OK).body("hello").build();
  }

  public HttpResponseMessage item(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("id") String id) {
    return request.createResponseBuilder(HttpStatus.OK).body("item " + id).build();
  }

  public HttpResponseMessage rest(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request,
      @BindingName("path") String path) {
    return request.createResponseBuilder(HttpStatus.OK).body("rest " + path).build();
  }

  public HttpResponseMessage bytes(
      @HttpTrigger(name = "request", methods = HttpMethod.POST)
          HttpRequestMessage<Optional<byte[]>> request) {
    byte[] body = request.getBody().orElse(new byte[0]);
    return request
        .createResponseBuilder(HttpStatus.ACCEPTED)
        .header("Content-Type", "application/x-same")
        .header("X-Length", Integer.toString(body.length))
        .body(body)
        .build();
  }

  public HttpResponseMessage text(
      @HttpTrigger(name = "request", methods = HttpMethod.POST)
          HttpRequestMessage<Optional<String>> request) {
    String body = request.getBody().orElse("nothing");
    return request
        .createResponseBuilder(HttpStatus.OK)
        .header("X-Chars", Integer.toString(body.length()))
        .body(body)
        .build();
  }

  public HttpResponseMessage seen(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request) {
    String all =
        new TreeMap<>(request.getHeaders()) + " " + new TreeMap<>(request.getQueryParameters());
    return request.createResponseBuilder(HttpStatus.OK).body(all).build();
  }

  public HttpResponseMessage fails(
      @HttpTrigger(name = "request", methods = HttpMethod.GET)
          HttpRequestMessage<Optional<String>> request) {
    throw new IllegalStateException("on purpose");
  }
}
