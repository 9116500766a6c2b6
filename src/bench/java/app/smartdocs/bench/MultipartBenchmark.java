package app.smartdocs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How much heap a request of 50 MB takes: the least with which a process accepts it, less the least
 * with which one accepts 10 KB. No sampling, which would miss peaks and count garbage.
 */
final class MultipartBenchmark implements Benchmark {
  private static final int MEGABYTE = 1024 * 1024;
  private static final int SIZE = 50;
  private static final int STEP = 2;
  private static final long PATIENCE_SECONDS = 60;
  private static final double MOST = 2.2;

  @Override
  public String about() {
    return "the heap that a form of 50 MB takes (1 min)";
  }

  @Override
  public List<Line> run() throws InterruptedException {
    Path folder = Stack.WORK.resolve("multipart");
    try (Stack stack = Stack.start()) {
      Files.createDirectories(folder);
      int base = leastHeap(stack.settings(), form(folder, 10 * 1024), 8, 128);
      int large =
          leastHeap(stack.settings(), form(folder, SIZE * MEGABYTE), base + SIZE, base + 5 * SIZE);
      return List.of(
          Line.atMost(
              SIZE + " MB multipart, heap",
              large - base + " MB, the body's own included",
              (double) (large - base) / SIZE,
              MOST,
              "its size"),
          Line.told("multipart: least heap for " + SIZE + " MB", large + " MB"),
          Line.told("multipart: least heap for 10 KB", base + " MB"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Stack.delete(folder);
    }
  }

  private static Path form(Path folder, int bytes) throws IOException {
    return Files.write(
        folder.resolve(bytes + ".form"), Form.of(new SamplePdf(bytes).variant(bytes)));
  }

  /** In megabytes; the first is too little, the last enough. */
  private static int leastHeap(Map<String, String> settings, Path form, int tooLittle, int enough)
      throws IOException, InterruptedException {
    if (!accepts(settings, form, enough)) {
      throw new IllegalStateException("Not accepted with a heap of " + enough + " MB.");
    }
    int low = tooLittle;
    int high = enough;
    while (high - low > STEP) {
      int middle = (low + high) / 2;
      if (accepts(settings, form, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static boolean accepts(Map<String, String> settings, Path form, int heapMegabytes)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                // Its regions are the finest measure; the smallest keep the rest of one small.
                "-XX:+UseG1GC",
                "-XX:G1HeapRegionSize=1m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                AcceptOnce.class.getName(),
                form.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().putAll(settings);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }
}
