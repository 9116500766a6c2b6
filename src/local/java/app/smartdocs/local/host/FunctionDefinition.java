package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A function as its {@code function.json} describes it.
 *
 * @param scriptFile the jar, seen from the function's folder
 * @param entryPoint class and method
 */
record FunctionDefinition(String name, String scriptFile, String entryPoint, Trigger trigger) {

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
      implements Trigger {
    boolean isAnonymous() {
      return authLevel.equals("anonymous");
    }
  }

  /**
   * A message.
   *
   * @param connection the setting that has the storage account's connection string
   */
  record Queue(String parameter, String queueName, String connection) implements Trigger {}

  /** A point in time, as NCRONTAB. */
  record Timer(String parameter, String schedule) implements Trigger {}

  static FunctionDefinition of(String name, JsonNode json, Settings settings) {
    Trigger trigger = null;
    for (JsonNode binding : json.path("bindings")) {
      String type = binding.path("type").asText();
      if (type.endsWith("Trigger")) {
        trigger = trigger(name, type, binding, settings);
      } else if (!type.equals("http")) {
        throw new HostException(
            "The function " + name + " binds a " + type + ", which this host does not serve.");
      }
    }
    if (trigger == null) {
      throw new HostException("The function " + name + " has no trigger.");
    }
    return new FunctionDefinition(
        name, required(name, json, "scriptFile"), required(name, json, "entryPoint"), trigger);
  }

  private static Trigger trigger(
      String function, String type, JsonNode binding, Settings settings) {
    String parameter = required(function, binding, "name");
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
              settings.resolve(required(function, binding, "queueName"), function),
              connection(binding));
      case "timerTrigger" ->
          new Timer(parameter, settings.resolve(required(function, binding, "schedule"), function));
      default ->
          throw new HostException(
              "The function " + function + " has a " + type + ", which this host does not drive.");
    };
  }

  private static String connection(JsonNode binding) {
    String connection = binding.path("connection").asText("");
    return connection.isEmpty() ? "AzureWebJobsStorage" : connection;
  }

  private static Set<String> methods(JsonNode binding) {
    Set<String> methods = new HashSet<>();
    binding
        .path("methods")
        .forEach(method -> methods.add(method.asText().toUpperCase(Locale.ROOT)));
    return methods;
  }

  private static String required(String function, JsonNode json, String field) {
    String value = json.path(field).asText("");
    if (value.isEmpty()) {
      throw new HostException("The function " + function + " has no " + field + ".");
    }
    return value;
  }
}
