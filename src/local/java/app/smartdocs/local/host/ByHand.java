package app.smartdocs.local.host;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a function that somebody asked for, outside its schedule or queue. */
final class ByHand {
  private static final Logger LOG = Logger.getLogger(ByHand.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private ByHand() {}

  /** The {@code input} of the body, or nothing. */
  static String input(String body) {
    try {
      return body.isBlank() ? "" : JSON.readTree(body).path("input").asText("");
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  static void run(LoadedFunction function, String data) {
    try {
      function.call(data, Map.of());
    } catch (Exception e) {
      LOG.log(Level.SEVERE, "Function " + function.name() + " failed", e);
    }
  }
}
