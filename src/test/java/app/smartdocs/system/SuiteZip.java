package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A suite as a ZIP, put together for a test. */
final class SuiteZip {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder manifest = new StringBuilder();

  static SuiteZip of(String head) {
    SuiteZip zip = new SuiteZip();
    zip.manifest.append(head).append('\n');
    return zip;
  }

  SuiteZip with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  SuiteZip line(String line) {
    manifest.append(line).append('\n');
    return this;
  }

  SuiteZip sample(String name, byte[] content, String label) {
    return with(name, content).line("{\"document\":\"" + name + "\"," + label + "}");
  }

  static byte[] file(String sample) {
    try {
      return Files.readAllBytes(Path.of("samples", sample));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    with("manifest.jsonl", manifest.toString().getBytes(UTF_8));
    return packed();
  }

  byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
