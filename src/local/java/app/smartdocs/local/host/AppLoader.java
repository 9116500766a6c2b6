package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Loads a packaged app in a class loader of its own. */
final class AppLoader implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(AppLoader.class.getName());
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path app;
  private final Settings settings;
  private final AppClassLoader classes;

  AppLoader(Path app, Settings settings) {
    this.app = app;
    this.settings = settings;
    this.classes = new AppClassLoader(jars(app), AppLoader.class.getClassLoader());
  }

  HostJson hostJson() {
    boolean development =
        "Development".equalsIgnoreCase(settings.values().get("AZURE_FUNCTIONS_ENVIRONMENT"));
    return HostJson.of(
        HostJsonOverrides.applied(json(app.resolve("host.json")), settings.values()), development);
  }

  /**
   * Every function of the app that is not switched off.
   *
   * @throws HostException that names the one that can't be loaded
   */
  List<LoadedFunction> functions() {
    InstanceSource instances = instances();
    try (Stream<Path> folders = Files.list(app)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("function.json")))
          .sorted()
          .filter(this::isEnabled)
          .map(folder -> load(folder, instances))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isEnabled(Path folder) {
    String setting = "AzureWebJobs." + folder.getFileName() + ".Disabled";
    boolean disabled =
        settings.isTrue(setting)
            || json(folder.resolve("function.json")).path("disabled").asBoolean();
    if (disabled) {
      LOG.info(() -> "Function " + folder.getFileName() + " is disabled.");
    }
    return !disabled;
  }

  private LoadedFunction load(Path folder, InstanceSource instances) {
    FunctionDefinition definition =
        FunctionDefinition.of(
            String.valueOf(folder.getFileName()), json(folder.resolve("function.json")), settings);
    if (!Files.exists(folder.resolve(definition.scriptFile()))) {
      throw new HostException(
          "The function " + definition.name() + " needs " + definition.scriptFile() + ".");
    }
    return new LoadedFunction(definition, method(definition), classes, instances);
  }

  private Method method(FunctionDefinition definition) {
    String entryPoint = definition.entryPoint();
    int dot = entryPoint.lastIndexOf('.');
    try {
      Class<?> type = Class.forName(entryPoint.substring(0, Math.max(dot, 0)), true, classes);
      List<Method> methods =
          Arrays.stream(type.getMethods())
              .filter(found -> found.getName().equals(entryPoint.substring(dot + 1)))
              .filter(found -> !found.isBridge())
              .toList();
      if (methods.size() != 1) {
        throw new HostException(
            definition,
            methods.isEmpty()
                ? "it has no public method " + entryPoint
                : "there are several methods " + entryPoint + ", and the worker takes no pick");
      }
      return methods.get(0);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new HostException(definition, "there is no " + entryPoint + " to be had: " + e);
    }
  }

  // As in the worker: one injector for the app's life, or an instance for every invocation.
  private InstanceSource instances() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(classes);
    try {
      List<FunctionInstanceInjector> injectors =
          ServiceLoader.load(FunctionInstanceInjector.class, classes).stream()
              .map(ServiceLoader.Provider::get)
              .toList();
      if (injectors.size() > 1) {
        throw new HostException("The app has several FunctionInstanceInjectors; it may have one.");
      }
      return injectors.isEmpty()
          ? type -> type.getDeclaredConstructor().newInstance()
          : injectors.get(0)::getInstance;
    } catch (ServiceConfigurationError e) {
      throw new HostException("The app's FunctionInstanceInjector can't be made: " + reason(e), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static String reason(ServiceConfigurationError e) {
    Throwable cause = e.getCause();
    return cause == null ? String.valueOf(e.getMessage()) : cause.toString();
  }

  private static URL[] jars(Path app) {
    Path lib = app.resolve("lib");
    try (Stream<Path> own = Files.list(app);
        Stream<Path> libraries = Files.isDirectory(lib) ? Files.list(lib) : Stream.empty()) {
      return Stream.concat(own.sorted(), libraries.sorted())
          .filter(file -> file.toString().endsWith(".jar"))
          .map(AppLoader::url)
          .toArray(URL[]::new);
    } catch (IOException e) {
      throw new HostException("The packaged app " + app + " can't be read.", e);
    }
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return JSON.readTree(file.toFile());
    } catch (IOException e) {
      throw new HostException(file + " can't be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
