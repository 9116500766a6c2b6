package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** What the service itself does not have: {@code /emulator/…}, to make trouble and to count. */
final class Control {
  private static final int LARGEST_FAULT_BYTES = 64 * 1024;

  private final Models models;
  private final Faults faults;
  private final Calls calls;

  Control(Models models, Faults faults, Calls calls) {
    this.models = models;
    this.faults = faults;
    this.calls = calls;
  }

  void addFault(Exchange exchange) throws IOException, ServiceErrorException {
    byte[] json = exchange.body().readNBytes(LARGEST_FAULT_BYTES);
    try {
      faults.add(Json.MAPPER.readValue(json, Fault.class));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw refusal(e);
    }
    exchange.reply(204);
  }

  private static ServiceErrorException refusal(Exception e) {
    return new ServiceErrorException(
        400, ServiceError.plain("InvalidRequest", String.valueOf(e.getMessage())));
  }

  void clearFaults(Exchange exchange) throws IOException {
    faults.clear();
    exchange.reply(204);
  }

  void addModel(Exchange exchange, String modelId) throws IOException, ServiceErrorException {
    try {
      models.add(modelId);
    } catch (IllegalArgumentException e) {
      throw refusal(e);
    }
    exchange.reply(204);
  }

  void showCalls(Exchange exchange) throws IOException {
    ObjectNode counts = Json.MAPPER.createObjectNode();
    counts.put("analyzed", calls.analyzed());
    counts.put("results", calls.results());
    counts.set("analyzedByDocument", Json.MAPPER.valueToTree(calls.analyzedByDocument()));
    exchange.reply(200, counts);
  }
}
