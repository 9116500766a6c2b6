package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Packages an app of a few test classes, laid out as azure-functions-maven-plugin does it. */
final class TestApp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JAR = "app.jar";

  private final Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  TestApp(Path folder) {
    this.folder = folder;
    hostJson("{\"version\": \"2.0\"}");
  }

  TestApp hostJson(String json) {
    write(folder.resolve("host.json"), json);
    return this;
  }

  /** Puts a class into the app's jar. */
  TestApp with(Class<?> type) {
    String path = type.getName().replace('.', '/') + ".class";
    try (InputStream in = TestApp.class.getClassLoader().getResourceAsStream(path)) {
      entries.put(path, Objects.requireNonNull(in, path).readAllBytes());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a text file into the app's jar. */
  TestApp with(String path, String text) {
    entries.put(path, text.getBytes(UTF_8));
    return this;
  }

  TestApp http(String name, String entryPoint, String route, String level, String... methods) {
    ObjectNode trigger = trigger("httpTrigger").put("route", route).put("authLevel", level);
    List.of(methods).forEach(trigger.putArray("methods")::add);
    return function(name, entryPoint, trigger);
  }

  TestApp queue(String name, String entryPoint, String queueName) {
    return function(name, entryPoint, trigger("queueTrigger").put("queueName", queueName));
  }

  TestApp timer(String name, String entryPoint, String schedule) {
    return function(name, entryPoint, trigger("timerTrigger").put("schedule", schedule));
  }

  /** All tests' functions call their trigger's parameter {@code input}. */
  static ObjectNode trigger(String type) {
    return JSON.createObjectNode().put("type", type).put("direction", "in").put("name", "input");
  }

  TestApp function(String name, String entryPoint, ObjectNode trigger) {
    ObjectNode json = JSON.createObjectNode().put("scriptFile", "../" + JAR);
    json.put("entryPoint", "app.smartdocs.local.host." + entryPoint);
    json.putArray("bindings").add(trigger);
    write(folder.resolve(name).resolve("function.json"), json.toString());
    return this;
  }

  /** Writes the jar; the rest is there already. */
  Path pack() {
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(JAR)))) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
