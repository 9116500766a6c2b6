package app.smartdocs.local.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What {@code src/local/npm} names: installed when it is missing or older than its lock file. */
public record NodeModules(Path folder) {
  private static final Path PROJECT = Path.of("src", "local", "npm");
  private static final int OLDEST_NODE = 20;

  /**
   * Installs what is missing, with npm's own progress on the console.
   *
   * @throws StackException if Node.js is missing or too old, or npm fails, saying what to do
   */
  public static NodeModules installed() {
    return new NodeModules(installed(PROJECT, "the storage emulator and OCR data"));
  }

  /**
   * Installs what a project's lock file names, if it has changed since.
   *
   * @param project the folder of {@code package.json}
   * @param what it is, in words
   * @return its {@code node_modules}
   * @throws StackException as above
   */
  public static synchronized Path installed(Path project, String what) {
    Path modules = project.resolve("node_modules");
    Path stamp = modules.resolve(".package-lock.json");
    try {
      if (!Files.exists(stamp) || isOlder(stamp, project.resolve("package-lock.json"))) {
        System.out.println("Installing " + what + " from npm (once) ...");
        install(project);
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return modules;
  }

  private static boolean isOlder(Path file, Path other) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
  }

  private static void install(Path project) throws IOException {
    requireNode();
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Process process =
        start(
            new ProcessBuilder(
                    windows ? "npm.cmd" : "npm",
                    "ci",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT),
            "npm");
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    int code = Processes.await(process);
    if (code != 0) {
      throw new StackException(
          "npm ci failed in " + project + " with code " + code + "; its output says why.");
    }
    Runtime.getRuntime().removeShutdownHook(end);
  }

  private static void requireNode() throws IOException {
    Process process = start(new ProcessBuilder("node", "--version"), "node");
    String answer = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    Processes.await(process);
    requireVersion(answer);
  }

  /** Takes what {@code node --version} says. */
  static void requireVersion(String answer) {
    Matcher version = Pattern.compile("v(\\d{1,4})\\..*").matcher(answer);
    if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
      throw new StackException(
          "The storage emulator needs Node.js "
              + OLDEST_NODE
              + " or newer; this is "
              + (answer.isEmpty() ? "an unknown version" : answer)
              + ". Install a newer one and try again.");
    }
  }

  private static Process start(ProcessBuilder builder, String program) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new StackException(
          "There is no " + program + " on the PATH. Install Node.js " + OLDEST_NODE + " or newer.",
          e);
    }
  }

  Path azurite() {
    return folder.resolve(Path.of("azurite", "dist", "src", "azurite.js"));
  }

  Path exitWithParent() {
    return folder.resolveSibling("exit-with-parent.cjs").toAbsolutePath();
  }

  /**
   * A folder with {@code por.traineddata} and {@code eng.traineddata}, unpacked once.
   *
   * @param cache where it is made
   */
  public Path trainedData(Path cache) {
    try {
      Files.createDirectories(cache);
      for (String language : new String[] {"por", "eng"}) {
        Path target = cache.resolve(language + ".traineddata");
        if (!Files.exists(target)) {
          unpack(language, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cache;
  }

  private void unpack(String language, Path target) throws IOException {
    Path packed =
        folder.resolve(
            Path.of(
                "@tesseract.js-data", language, "4.0.0_best_int", language + ".traineddata.gz"));
    // Others may unpack at the same time: the finished file appears at once, or not at all.
    Path partial = Files.createTempFile(target.getParent(), language, ".part");
    try (InputStream data = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(data, partial, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
