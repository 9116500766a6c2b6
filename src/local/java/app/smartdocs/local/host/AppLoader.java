package app.smartdocs.local.host;

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
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Loads a packaged app in a class loader of its own. */
final class AppLoader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path app;
  private final Map<String, String> settings;

  AppLoader(Path app, Map<String, String> settings) {
    this.app = app;
    this.settings = settings;
  }

  HostJson hostJson() {
    boolean development = "Development".equals(settings.get("AZURE_FUNCTIONS_ENVIRONMENT"));
    try {
      return HostJson.of(JSON.readTree(app.resolve("host.json").toFile()), development);
    } catch (IOException e) {
      throw new HostException(app + " is no packaged app: it has no readable host.json.", e);
    }
  }

  /** Every function of the app, or an error that names the one that can't be loaded. */
  List<LoadedFunction> functions() {
    ClassLoader loader = new AppClassLoader(jars(), AppLoader.class.getClassLoader());
    InstanceSource instances = instances(loader);
    try (Stream<Path> folders = Files.list(app)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("function.json")))
          .sorted()
          .map(this::definition)
          .map(definition -> load(definition, loader, instances))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URL[] jars() {
    try (Stream<Path> own = Files.list(app);
        Stream<Path> libraries =
            Files.isDirectory(app.resolve("lib"))
                ? Files.list(app.resolve("lib"))
                : Stream.empty()) {
      return Stream.concat(own, libraries)
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

  private FunctionDefinition definition(Path folder) {
    Path file = folder.resolve("function.json");
    try {
      String text = Settings.substituted(Files.readString(file), settings);
      return FunctionDefinition.of(String.valueOf(folder.getFileName()), JSON.readTree(text));
    } catch (IOException e) {
      throw new HostException(file + " can't be read.", e);
    }
  }

  // As in the worker: one injector for the app's life, or an instance for every invocation.
  private static InstanceSource instances(ClassLoader loader) {
    return ServiceLoader.load(FunctionInstanceInjector.class, loader)
        .findFirst()
        .<InstanceSource>map(injector -> injector::getInstance)
        .orElse(type -> type.getDeclaredConstructor().newInstance());
  }

  private static LoadedFunction load(
      FunctionDefinition definition, ClassLoader loader, InstanceSource instances) {
    String entryPoint = definition.entryPoint();
    int dot = entryPoint.lastIndexOf('.');
    try {
      Class<?> type = Class.forName(entryPoint.substring(0, dot), true, loader);
      Method method =
          Arrays.stream(type.getMethods())
              .filter(found -> found.getName().equals(entryPoint.substring(dot + 1)))
              .findFirst()
              .orElseThrow(() -> new NoSuchMethodException(entryPoint));
      return new LoadedFunction(definition, method, loader, instances);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new HostException(
          "The function " + definition.name() + " can't be loaded: no " + entryPoint + ".", e);
    }
  }
}
