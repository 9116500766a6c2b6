package app.smartdocs.local.host;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.annotation.BindingName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

/** Functions that say what reached them. */
public final class HttpFunctions {

  public String body(@HttpTrigger(name = "input") HttpRequestMessage<Optional<Object>> input) {
    return input.getBody().map(HttpFunctions::describe).orElse("nothing");
  }

  private static String describe(Object body) {
    return body instanceof byte[] bytes
        ? "bytes " + HexFormat.of().formatHex(bytes)
        : body.getClass().getSimpleName() + " " + body;
  }

  public String length(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return "" + input.getBody().length;
  }

  public String headers(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return new TreeMap<>(input.getHeaders()).toString();
  }

  public String query(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return new TreeMap<>(input.getQueryParameters()).toString();
  }

  public String hello(@HttpTrigger(name = "input") HttpRequestMessage<byte[]> input) {
    return "hello from " + input.getUri().getPath();
  }

  public String item(
      @HttpTrigger(name = "input") HttpRequestMessage<byte[]> input, @BindingName("id") String id) {
    return "item " + id;
  }
}
