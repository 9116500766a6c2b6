package app.smartdocs.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** Says of each of its files that it is locked with a password. */
  static byte[] locked(byte[] zip) {
    byte[] locked = zip.clone();
    for (int at = 0; at + 8 < locked.length; at++) {
      if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 2] == 1) {
        locked[at + 8] |= 1;
      }
    }
    return locked;
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

  /** A table as a label has it. */
  static String label(List<List<String>> table) {
    return table.stream()
        .map(row -> "[\"" + String.join("\",\"", row) + "\"]")
        .collect(Collectors.joining(",", "[[", "]]"));
  }
}
