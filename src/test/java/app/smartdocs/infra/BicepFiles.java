package app.smartdocs.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.smartdocs.local.stack.NodeModules;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tree-sitter makes of the files of {@code infra/bicep}, once for all tests. */
final class BicepFiles {
  private static final Path PROJECT = Path.of("src", "test", "infra");
  private static final Path BICEP = Path.of("infra", "bicep");
  private static final List<BicepFile> ALL = parse();

  private BicepFiles() {}

  /**
   * A file of declarations.
   *
   * @param errors where its syntax is wrong
   * @param strings every one, as it is written
   */
  record BicepFile(
      String file,
      List<String> errors,
      List<Parameter> parameters,
      List<Variable> variables,
      List<Output> outputs,
      List<Resource> resources,
      List<Module> modules,
      List<String> strings) {
    /** Such as {@code main.bicep}. */
    String name() {
      return Path.of(file).getFileName().toString();
    }

    Resource resource(String symbol) {
      return one(resources, Resource::symbol, symbol);
    }

    Variable variable(String variable) {
      return one(variables, Variable::name, variable);
    }

    private static <T> T one(List<T> all, Function<T, String> name, String wanted) {
      return all.stream()
          .filter(one -> name.apply(one).equals(wanted))
          .findFirst()
          .orElseThrow(() -> new AssertionError("There is no " + wanted + " in " + all));
    }
  }

  record Parameter(String name, boolean described, boolean secure, boolean required) {}

  record Variable(String name, String value) {}

  record Output(String name, boolean described, String value) {}

  /**
   * What is made, or looked up.
   *
   * @param type with those of the resources around it
   */
  record Resource(
      String symbol, String type, String version, boolean existing, List<Property> properties) {
    /** The values of all properties whose path ends so. */
    List<String> values(String path) {
      return BicepFiles.values(properties, path);
    }
  }

  /**
   * A file, as another uses it.
   *
   * @param properties among them {@code params.NAME}
   */
  record Module(String symbol, String file, List<Property> properties) {
    List<String> arguments() {
      return properties.stream()
          .map(Property::path)
          .filter(path -> path.startsWith("params."))
          .map(path -> path.substring("params.".length()))
          .toList();
    }
  }

  /**
   * A value in an object.
   *
   * @param path such as {@code properties.siteConfig.minTlsVersion}
   * @param value an expression as it is written, a string without its quotes
   */
  record Property(String path, String value) {}

  static List<String> values(List<Property> properties, String path) {
    return properties.stream()
        .filter(property -> property.path().equals(path) || property.path().endsWith("." + path))
        .map(Property::value)
        .toList();
  }

  static List<BicepFile> all() {
    return ALL;
  }

  static BicepFile file(String name) {
    Map<String, BicepFile> byName =
        ALL.stream().collect(Collectors.toMap(BicepFile::name, Function.identity()));
    return Objects.requireNonNull(byName.get(name), name);
  }

  /** Those that are made here, with the file that makes them. */
  static Stream<Resource> made() {
    return ALL.stream()
        .flatMap(file -> file.resources().stream())
        .filter(resource -> !resource.existing());
  }

  private static List<BicepFile> parse() {
    NodeModules.installed(PROJECT, "the parser of Bicep");
    List<String> command =
        new ArrayList<>(List.of("node", PROJECT.resolve("parse.mjs").toString()));
    try (Stream<Path> found = Files.walk(BICEP)) {
      found
          .map(Path::toString)
          .filter(name -> name.endsWith(".bicep") || name.endsWith(".bicepparam"))
          .sorted()
          .forEach(command::add);
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String told = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new ObjectMapper().readValue(told, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
