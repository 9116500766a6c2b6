package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A function as its {@code function.json} describes it. */
record FunctionDefinition(String name, String entryPoint, Trigger trigger) {

  /** What sets it going; {@code parameter} is the name of the trigger's parameter. */
  sealed interface Trigger {
    String parameter();
  }

  /**
   * An HTTP request.
   *
   * @param methods in upper case; empty for all
   */
  record Http(String parameter, Set<String> methods, String route, String authLevel)
      implements Trigger {}

  /** A message. */
  record Queue(String parameter, String queueName, String connection) implements Trigger {}

  /** A point in time, as NCRONTAB. */
  record Timer(String parameter, String schedule) implements Trigger {}

  static FunctionDefinition of(String name, JsonNode json) {
    for (JsonNode binding : json.path("bindings")) {
      String type = binding.path("type").asText();
      if (type.endsWith("Trigger")) {
        return new FunctionDefinition(
            name, json.path("entryPoint").asText(), trigger(name, type, binding));
      }
    }
    throw new HostException("The function " + name + " has no trigger.");
  }

  private static Trigger trigger(String function, String type, JsonNode binding) {
    String parameter = binding.path("name").asText();
    return switch (type) {
      case "httpTrigger" ->
          new Http(
              parameter,
              methods(binding),
              binding.path("route").asText(function),
              binding.path("authLevel").asText("function").toLowerCase(Locale.ROOT));
      case "queueTrigger" ->
          new Queue(
              parameter,
              binding.path("queueName").asText(),
              binding.path("connection").asText("AzureWebJobsStorage"));
      case "timerTrigger" -> new Timer(parameter, binding.path("schedule").asText());
      default ->
          throw new HostException(
              "The function " + function + " has a " + type + ", which this host does not drive.");
    };
  }

  private static Set<String> methods(JsonNode binding) {
    Set<String> methods = new HashSet<>();
    binding
        .path("methods")
        .forEach(method -> methods.add(method.asText().toUpperCase(Locale.ROOT)));
    return methods;
  }
}
