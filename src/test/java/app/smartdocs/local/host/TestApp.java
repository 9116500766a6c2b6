package app.smartdocs.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A packaged app, made of a test's own function classes and definitions. */
final class TestApp {
  private final Path folder;

  private TestApp(Path folder) {
    this.folder = folder;
  }

  /** An app whose jar has these classes, and the default {@code host.json}. */
  static TestApp in(Path folder, Class<?>... classes) throws IOException {
    TestApp app = new TestApp(Files.createDirectories(folder));
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream bytes =
            Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
          bytes.transferTo(jar);
        }
      }
    }
    return app.hostJson("{\"version\":\"2.0\"}");
  }

  Path folder() {
    return folder;
  }

  TestApp hostJson(String json) {
    return write(folder.resolve("host.json"), json);
  }

  /** Names the class that makes the instances. */
  TestApp injector(Class<?> type) throws IOException {
    Path library = Files.createDirectories(folder.resolve("lib")).resolve("injector.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(library))) {
      jar.putNextEntry(
          new JarEntry(
              "META-INF/services/"
                  + "com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector"));
      jar.write(type.getName().getBytes(UTF_8));
    }
    return this;
  }

  /** A function by its {@code function.json}, whose only binding is a trigger. */
  TestApp function(String name, Class<?> type, String method, String trigger) {
    return definition(
        name,
        """
        {"scriptFile":"../app.jar","entryPoint":"%s.%s","bindings":[%s]}
        """
            .formatted(type.getName(), method, trigger));
  }

  TestApp definition(String name, String json) {
    return write(folder.resolve(name).resolve("function.json"), json);
  }

  TestApp http(String name, Class<?> type, String method, String route, String level) {
    return function(
        name,
        type,
        method,
        """
        {"type":"httpTrigger","direction":"in","name":"request","route":"%s","authLevel":"%s",
         "methods":["GET","POST"]}
        """
            .formatted(route, level));
  }

  TestApp queue(String name, Class<?> type, String method, String queue) {
    return function(
        name,
        type,
        method,
        "{\"type\":\"queueTrigger\",\"name\":\"message\",\"queueName\":\"%s\"}".formatted(queue));
  }

  TestApp timer(String name, Class<?> type, String method, String schedule) {
    return function(
        name,
        type,
        method,
        "{\"type\":\"timerTrigger\",\"name\":\"timer\",\"schedule\":\"%s\"}".formatted(schedule));
  }

  private TestApp write(Path file, String text) {
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Options for it on a free port. */
  HostOptions options(Map<String, String> settings) {
    return HostOptions.of(folder, 0, settings);
  }
}
