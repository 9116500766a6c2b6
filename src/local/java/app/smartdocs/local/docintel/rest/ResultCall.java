package app.smartdocs.local.docintel.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** {@code GET …/analyzeResults/{id}}: how far an operation is, and what it found. */
final class ResultCall {
  private final Operations operations;
  private final Faults faults;
  private final Calls calls;
  private final RateLimit rate;
  private final InstantSource clock;

  ResultCall(
      Operations operations, Faults faults, Calls calls, RateLimit rate, InstantSource clock) {
    this.operations = operations;
    this.faults = faults;
    this.calls = calls;
    this.rate = rate;
    this.clock = clock;
  }

  void answer(Exchange exchange, String modelId, UUID id)
      throws IOException, ServiceErrorException {
    calls.askedForResult();
    if (!rate.allows()) {
      throw ServiceErrorException.tooOften("Get Analyze Document Result");
    }
    Operation operation =
        operations
            .find(id)
            .filter(found -> found.modelId().equals(modelId))
            .map(found -> found.seenAt(clock.instant()))
            .orElseThrow(ResultCall::unknown);
    Optional<Fault.Effect> fault = faults.strike(Fault.Call.RESULT, modelId, operation.source());
    if (fault.isPresent()) {
      if (fault.get() instanceof Fault.Forget) {
        operations.forget(id);
        throw unknown();
      }
      if (fault.get() instanceof Fault.Truncate) {
        truncated(exchange, operation);
        return;
      }
      if (Troubles.cutsShort(exchange, fault.get())
          || Troubles.swallowsAnswer(exchange, fault.get())) {
        return;
      }
    }
    if (operation.status() == Operation.Status.SUCCEEDED) {
      try (OutputStream out = exchange.stream()) {
        out.write(opening(operation));
        Files.copy(operations.result(id), out);
        out.write('}');
      }
      return;
    }
    if (!operation.status().isFinal()) {
      exchange.setHeader("Retry-After", "1");
    }
    exchange.reply(200, state(operation));
  }

  private static ServiceErrorException unknown() {
    return new ServiceErrorException(404, ServiceError.notFound());
  }

  private static ObjectNode state(Operation operation) {
    ObjectNode state =
        Json.MAPPER
            .createObjectNode()
            .put("status", operation.status().apiName())
            .put("createdDateTime", operation.created().toString())
            .put("lastUpdatedDateTime", operation.updated().toString());
    if (operation.error() != null) {
      state.set("error", Json.MAPPER.valueToTree(operation.error()));
    }
    return state;
  }

  /** The state's JSON, with its last brace replaced by the beginning of the result. */
  private static byte[] opening(Operation operation) throws IOException {
    String state = Json.MAPPER.writeValueAsString(state(operation));
    return (state.substring(0, state.length() - 1) + ",\"analyzeResult\":").getBytes(UTF_8);
  }

  private void truncated(Exchange exchange, Operation operation) throws IOException {
    Path result = operations.result(operation.id());
    byte[] json = Files.exists(result) ? Files.readAllBytes(result) : opening(operation);
    byte[] half = new byte[json.length / 2];
    System.arraycopy(json, 0, half, 0, half.length);
    try (OutputStream out = exchange.stream()) {
      out.write(opening(operation));
      out.write(half);
    }
  }
}
