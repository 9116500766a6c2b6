package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import app.smartdocs.document.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A suite as a ZIP: documents and {@value #MANIFEST}. Read from front to back, one file in memory
 * at a time, each and all of them bounded by what comes out, whatever the headers say.
 */
final class SuiteArchive {
  static final String MANIFEST = "manifest.jsonl";

  private static final int MOST_FILES = 1001;
  private static final long LARGEST_FILE = 50L * 1024 * 1024;
  private static final long LARGEST_MANIFEST = 8L * 1024 * 1024;
  private static final long LARGEST = 500L * 1024 * 1024;
  private static final Set<String> ARCHIVES =
      Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "jar");

  private final ByteBuffer content;

  SuiteArchive(ByteBuffer content) {
    this.content = content;
  }

  /**
   * A file that was looked at.
   *
   * @param size in bytes
   */
  record Looked(String sha256, long size, SampleInspector.Seen seen) {}

  /** What is in an archive: its manifest, and its documents by name. */
  record Contents(String manifest, Map<String, Looked> documents) {}

  /**
   * Looks at all that is in it.
   *
   * @throws SuiteRefusedException if it is none, or holds what has no place in one
   */
  Contents look(SampleInspector inspector) {
    Map<String, Looked> documents = new LinkedHashMap<>();
    StringBuilder manifest = new StringBuilder();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    each(
        (name, bytes) -> {
          if (!names.add(name)) {
            throw new SuiteRefusedException(
                Reason.DUPLICATE_NAME, "The archive has " + name + " twice. Name each file once.");
          }
          if (name.equals(MANIFEST)) {
            manifest.append(new String(bytes, StandardCharsets.UTF_8));
          } else {
            documents.put(name, looked(name, bytes, inspector));
          }
        });
    if (names.isEmpty()) {
      throw new SuiteRefusedException(
          Reason.NOT_AN_ARCHIVE,
          "This is no ZIP archive with files in it. Send a ZIP of " + MANIFEST + " and documents.");
    }
    if (!names.contains(MANIFEST)) {
      throw new SuiteRefusedException(
          Reason.NO_MANIFEST, "The archive has no " + MANIFEST + " beside its folders. Add one.");
    }
    return new Contents(manifest.toString(), documents);
  }

  private static Looked looked(String name, byte[] bytes, SampleInspector inspector) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ARCHIVES.contains(ending)) {
      throw new SuiteRefusedException(
          Reason.NESTED_ARCHIVE,
          name + " is an archive within the archive. Put its documents in one by one.");
    }
    try {
      return new Looked(
          Sha256.of(ByteBuffer.wrap(bytes)), bytes.length, inspector.look(ByteBuffer.wrap(bytes)));
    } catch (SampleInspector.Unreadable unreadable) {
      throw new SuiteRefusedException(
          Reason.UNREADABLE_DOCUMENT, name + ": " + unreadable.getMessage());
    }
  }

  /** Shows each file, with its name, in the archive's order. */
  void each(BiConsumer<String, byte[]> files) {
    int count = 0;
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new Bytes(content.duplicate()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (entry.isDirectory() || isOfTheSystem(name)) {
          continue;
        }
        requireSafe(name);
        if (++count > MOST_FILES) {
          throw tooLarge("It has more than " + (MOST_FILES - 1) + " documents.");
        }
        byte[] bytes = read(zip, name, LARGEST - total);
        total += bytes.length;
        files.accept(name, bytes);
      }
    } catch (ZipException e) {
      throw new SuiteRefusedException(
          Reason.NOT_AN_ARCHIVE,
          "The archive is damaged, encrypted or of a kind that can't be read. Pack it anew, without a"
              + " password.");
    } catch (IOException e) {
      throw new SuiteRefusedException(
          Reason.NOT_AN_ARCHIVE, "The archive ends too early. Pack and send it anew.");
    }
  }

  // What macOS and Windows put beside files without being asked.
  private static boolean isOfTheSystem(String name) {
    return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.endsWith("Thumbs.db");
  }

  private static void requireSafe(String name) {
    boolean safe =
        name.length() <= 200
            && !name.startsWith("/")
            && name.chars().noneMatch(c -> c < ' ' || c == '\\' || c == ':')
            && !("/" + name + "/").contains("/../")
            && !("/" + name + "/").contains("/./")
            && !name.contains("//");
    if (!safe) {
      throw new SuiteRefusedException(
          Reason.UNSAFE_NAME,
          "A file's name leads out of the archive or is none: \""
              + name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(name.length(), 80))
              + "\". Use names such as documents/01.pdf.");
    }
  }

  private static byte[] read(ZipInputStream zip, String name, long left) throws IOException {
    long most = Math.min(left, name.equals(MANIFEST) ? LARGEST_MANIFEST : LARGEST_FILE);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int read = zip.read(buffer); read != -1; read = zip.read(buffer)) {
      if (bytes.size() + read > most) {
        throw tooLarge(name + " unpacks to more than " + most / 1024 / 1024 + " MB.");
      }
      bytes.write(buffer, 0, read);
    }
    return bytes.toByteArray();
  }

  private static SuiteRefusedException tooLarge(String what) {
    return new SuiteRefusedException(
        Reason.TOO_LARGE,
        what + " A suite has up to 1,000 documents of 50 MB, and 500 MB together.");
  }

  /** A buffer as a stream. */
  private static final class Bytes extends InputStream {
    private final ByteBuffer buffer;

    Bytes(ByteBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public int read() {
      return buffer.hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int count = Math.min(length, buffer.remaining());
      if (count == 0) {
        return length == 0 ? 0 : -1;
      }
      buffer.get(target, offset, count);
      return count;
    }
  }
}
