package app.smartdocs.local.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the suites that models are certified by. Each run on one machine writes the same bytes.
 */
public final class MakeSuites {
  private static final int SAMPLES = 30;

  private MakeSuites() {}

  /** The first argument is the folder to write to, {@code suites} if there is none. */
  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments.length == 0 ? "suites" : arguments[0]));
  }

  /** Writes both into the folder, which is made if it is missing. */
  public static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    zip(folder.resolve("notas-fiscais.zip"), InvoiceSamples.HEAD, samples(InvoiceSamples::at));
    zip(folder.resolve("identidades.zip"), IdentitySamples.HEAD, samples(IdentitySamples::at));
  }

  private static List<Sample> samples(IntFunction<Sample> at) {
    return IntStream.range(0, SAMPLES).mapToObj(at).toList();
  }

  private static void zip(Path file, String head, List<Sample> samples) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder manifest = new StringBuilder(head).append('\n');
      for (Sample sample : samples) {
        manifest.append(sample.line()).append('\n');
      }
      put(zip, "manifest.jsonl", manifest.toString().getBytes(UTF_8));
      for (int i = 0; i < samples.size(); i++) {
        put(zip, samples.get(i).document(), samples.get(i).content(i));
      }
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    // The time of writing would make each archive another.
    entry.setTimeLocal(java.time.LocalDateTime.of(2026, 3, 9, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
