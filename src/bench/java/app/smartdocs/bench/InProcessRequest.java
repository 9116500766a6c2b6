package app.smartdocs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signed-in user's upload, as the Java worker would hand it to its function. */
record InProcessRequest(Map<String, String> getHeaders, Optional<byte[]> getBody)
    implements HttpRequestMessage<Optional<byte[]>> {
  private static final String PRINCIPAL =
      """
      {"auth_typ":"aad","role_typ":"roles","claims":[\
      {"typ":"oid","val":"bench"},{"typ":"roles","val":"Documents.User"}]}""";

  static InProcessRequest upload(byte[] form) {
    return new InProcessRequest(
        Map.of(
            "content-type",
            Form.CONTENT_TYPE,
            "x-ms-client-principal",
            Base64.getEncoder().encodeToString(PRINCIPAL.getBytes(UTF_8))),
        Optional.of(form));
  }

  @Override
  public URI getUri() {
    return URI.create("http://127.0.0.1/api/v1/documents");
  }

  @Override
  public HttpMethod getHttpMethod() {
    return HttpMethod.POST;
  }

  @Override
  public Map<String, String> getQueryParameters() {
    return Map.of();
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
    return new Answering(status);
  }

  @Override
  public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
    return new Answering(status);
  }

  private record Answer(HttpStatusType getStatus, Map<String, String> headers, Object getBody)
      implements HttpResponseMessage {
    @Override
    public @Nullable String getHeader(String key) {
      return headers.get(key);
    }
  }

  private static final class Answering implements HttpResponseMessage.Builder {
    private final Map<String, String> headers = new HashMap<>();
    private HttpStatusType status;
    private Object body = "";

    Answering(HttpStatusType status) {
      this.status = status;
    }

    @Override
    public Answering status(HttpStatusType newStatus) {
      status = newStatus;
      return this;
    }

    @Override
    public Answering header(String key, String value) {
      headers.put(key, value);
      return this;
    }

    @Override
    public Answering body(Object newBody) {
      body = newBody;
      return this;
    }

    @Override
    public HttpResponseMessage build() {
      return new Answer(status, headers, body);
    }
  }
}
