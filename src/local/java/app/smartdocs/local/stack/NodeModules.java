package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** What {@code src/local/npm} names: installed when it is missing or older than its lock file. */
public record NodeModules(Path folder) {
  private static final Path PROJECT = Path.of("src", "local", "npm");

  /**
   * Installs what is missing, with npm's own progress on the console.
   *
   * @throws IllegalStateException if npm is missing or fails, saying what to do
   */
  public static synchronized NodeModules installed() {
    Path modules = PROJECT.resolve("node_modules");
    Path stamp = modules.resolve(".package-lock.json");
    try {
      if (!Files.exists(stamp) || isOlder(stamp, PROJECT.resolve("package-lock.json"))) {
        System.out.println("Installing the storage emulator and OCR data from npm (once) ...");
        install();
        Files.setLastModifiedTime(
            stamp, java.nio.file.attribute.FileTime.from(java.time.Instant.now()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NodeModules(modules);
  }

  private static boolean isOlder(Path file, Path other) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(other)) < 0;
  }

  private static void install() throws IOException {
    String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    Process process;
    try {
      process =
          new ProcessBuilder(npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts")
              .directory(PROJECT.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new IllegalStateException("npm does not start. Install Node.js 20 or newer.", e);
    }
    if (Processes.await(process) != 0) {
      throw new IllegalStateException(
          "npm ci failed in " + PROJECT + "; its output above says why.");
    }
  }

  Path azurite() {
    return folder.resolve(Path.of("azurite", "dist", "src", "azurite.js"));
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
    // Another process may unpack at the same time: the finished file appears at once, or not at
    // all.
    Path partial = Files.createTempFile(target.getParent(), language, ".part");
    try (InputStream data = new GZIPInputStream(Files.newInputStream(packed))) {
      Files.copy(data, partial, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
    Files.move(partial, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }
}
