package app.smartdocs.local.docintel.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which call a request is, and turns what goes wrong into the service's error bodies. */
final class Router implements HttpHandler {
  private static final Logger LOG = Logger.getLogger(Router.class.getName());
  private static final String MODELS = "/formrecognizer/documentModels/";
  private static final Pattern ANALYZE = Pattern.compile(MODELS + "([^/:]+):analyze");
  private static final Pattern RESULT =
      Pattern.compile(
          MODELS + "([^/]+)/analyzeResults/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern MODEL = Pattern.compile(MODELS + "([^/:]+)");
  private static final Pattern NEW_MODEL = Pattern.compile("/emulator/models/([^/]+)");
  private static final int CUSTOM_MODEL_LIMIT = 20_000;

  private final AnalyzeCall analyze;
  private final ResultCall result;
  private final Control control;
  private final Models models;

  Router(AnalyzeCall analyze, ResultCall result, Control control, Models models) {
    this.analyze = analyze;
    this.result = result;
    this.control = control;
    this.models = models;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    Exchange exchange = new Exchange(http);
    exchange.setHeader("apim-request-id", UUID.randomUUID().toString());
    try {
      if (exchange.path().startsWith("/emulator/")) {
        controlled(exchange);
      } else {
        requireCredential(exchange);
        requireVersion(exchange);
        answered(exchange);
      }
    } catch (ServiceErrorException e) {
      if (e.status() == 429) {
        exchange.setHeader("Retry-After", "1");
      }
      exchange.reply(e.status(), e.error());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> exchange.method() + " " + exchange.path() + " failed.");
      exchange.reply(500, ServiceError.internal());
    }
  }

  private static void requireCredential(Exchange exchange) throws ServiceErrorException {
    String key = exchange.header("Ocp-Apim-Subscription-Key");
    String token = exchange.header("Authorization");
    boolean known = key != null ? !key.isBlank() : token != null && token.startsWith("Bearer ");
    if (!known) {
      throw new ServiceErrorException(401, ServiceError.ofStatus(401));
    }
  }

  private static void requireVersion(Exchange exchange) throws ServiceErrorException {
    @Nullable String version = exchange.query("api-version");
    if (!AnalyzeResultJson.API_VERSION.equals(version)) {
      throw new ServiceErrorException(
          400,
          ServiceError.invalidParameter(
              "api-version", "This emulator speaks " + AnalyzeResultJson.API_VERSION + "."));
    }
  }

  private void answered(Exchange exchange) throws IOException, ServiceErrorException {
    String path = exchange.path();
    Matcher matcher = ANALYZE.matcher(path);
    if (exchange.method().equals("POST") && matcher.matches()) {
      analyze.answer(exchange, matcher.group(1));
      return;
    }
    if (exchange.method().equals("GET")) {
      matcher = RESULT.matcher(path);
      if (matcher.matches()) {
        result.answer(exchange, matcher.group(1), UUID.fromString(matcher.group(2)));
        return;
      }
      matcher = MODEL.matcher(path);
      if (matcher.matches()) {
        model(exchange, matcher.group(1));
        return;
      }
      if (path.equals("/formrecognizer/info")) {
        info(exchange);
        return;
      }
    }
    throw new ServiceErrorException(404, ServiceError.notFound());
  }

  private void model(Exchange exchange, String modelId) throws IOException, ServiceErrorException {
    if (models.find(modelId) == null) {
      throw new ServiceErrorException(404, ServiceError.modelNotFound());
    }
    exchange.reply(
        200,
        Json.MAPPER
            .createObjectNode()
            .put("modelId", modelId)
            .put("createdDateTime", models.madeAt(modelId).toString())
            .put("apiVersion", AnalyzeResultJson.API_VERSION));
  }

  private void info(Exchange exchange) throws IOException {
    ObjectNode info = Json.MAPPER.createObjectNode();
    info.putObject("customDocumentModels")
        .put("count", models.customCount())
        .put("limit", CUSTOM_MODEL_LIMIT);
    info.putObject("customNeuralDocumentModelBuilds")
        .put("used", 0)
        .put("quota", 0)
        .put("quotaResetDateTime", Instant.EPOCH.toString());
    exchange.reply(200, info);
  }

  private void controlled(Exchange exchange) throws IOException, ServiceErrorException {
    Matcher model = NEW_MODEL.matcher(exchange.path());
    switch (exchange.method() + " " + exchange.path()) {
      case "POST /emulator/faults" -> control.addFault(exchange);
      case "DELETE /emulator/faults" -> control.clearFaults(exchange);
      case "GET /emulator/calls" -> control.showCalls(exchange);
      default -> {
        if (!exchange.method().equals("PUT") || !model.matches()) {
          throw new ServiceErrorException(404, ServiceError.notFound());
        }
        control.addModel(exchange, model.group(1));
      }
    }
  }
}
