package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A suite as a ZIP: documents and {@value #MANIFEST}, which may lie in one folder together. Its
 * central directory says what is in it, as for everybody who opens it. A file is unpacked when it
 * is asked for, one in memory at a time, each and all of them bounded by what comes out, whatever
 * the headers say.
 */
final class SuiteArchive implements Closeable {
  static final String MANIFEST = "manifest.jsonl";

  private final ZipFile zip;
  private final SuiteLimits limits;
  private final Map<String, ZipArchiveEntry> files;
  private final Map<String, Integer> unpacked = new HashMap<>();
  private long unpackedBytes;

  private SuiteArchive(ZipFile zip, SuiteLimits limits, Map<String, ZipArchiveEntry> files) {
    this.zip = zip;
    this.limits = limits;
    this.files = files;
  }

  /**
   * Opens one.
   *
   * @throws SuiteRefusedException if it is none, or holds what has no place in one
   */
  static SuiteArchive open(ByteBuffer content, SuiteLimits limits) {
    CentralDirectory directory = new CentralDirectory(content);
    if (!directory.isOfAZip()) {
      throw new SuiteRefusedException(
          Reason.NOT_AN_ARCHIVE,
          "This is no ZIP archive with files in it. Send a ZIP of " + MANIFEST + " and documents.");
    }
    if (directory.entries(limits.entries() + 1).orElseThrow(SuiteArchive::damaged)
        > limits.entries()) {
      throw limits.exceeded("It has more than " + limits.entries() + " entries.");
    }
    try {
      ZipFile zip = ZipFile.builder().setSeekableByteChannel(new BufferChannel(content)).get();
      return new SuiteArchive(zip, limits, inOneFolder(files(zip, limits)));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // The library lets the last two through for some broken headers.
      throw damaged();
    }
  }

  private static SuiteRefusedException damaged() {
    return new SuiteRefusedException(
        Reason.DAMAGED_ARCHIVE,
        "The archive is damaged or ends too early. Pack and send it anew, as an ordinary ZIP.");
  }

  private static Map<String, ZipArchiveEntry> files(ZipFile zip, SuiteLimits limits) {
    Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    // A folder of Windows or macOS holds no two names that differ in their case alone.
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      String name = ArchiveName.of(entry);
      ArchiveName.requireSafe(entry.isDirectory() ? withoutSlash(name) : name);
      if (entry.isDirectory() || ArchiveName.isOfTheSystem(name)) {
        continue;
      }
      requireReadable(entry, name);
      if (!names.add(name)) {
        throw SuiteRefusedException.of(
            Reason.DUPLICATE_NAME,
            name,
            "The archive has " + name + " twice. Name each file once.");
      }
      files.put(name, entry);
    }
    if (files.size() > limits.documents() + 1) {
      throw limits.exceeded("It has more than " + limits.documents() + " documents.");
    }
    return files;
  }

  private static String withoutSlash(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private static void requireReadable(ZipArchiveEntry entry, String name) {
    if (ArchiveName.isOfAnArchive(name)) {
      throw SuiteRefusedException.of(
          Reason.NESTED_ARCHIVE,
          name,
          name + " is an archive within the archive. Put its documents in one by one.");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw SuiteRefusedException.of(
          Reason.ENCRYPTED_ARCHIVE,
          name,
          name + " is locked with a password. Pack the archive anew, without one.");
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      throw SuiteRefusedException.of(
          Reason.DAMAGED_ARCHIVE,
          name,
          name
              + " is packed in a way that can't be read here. Pack the archive anew, as an ordinary"
              + " ZIP.");
    }
  }

  // Whoever packs a folder gets it as the first part of every name.
  private static Map<String, ZipArchiveEntry> inOneFolder(Map<String, ZipArchiveEntry> files) {
    if (files.containsKey(MANIFEST)) {
      return files;
    }
    String first = files.isEmpty() ? "" : files.keySet().iterator().next();
    String folder = first.substring(0, first.indexOf('/') + 1);
    if (folder.isEmpty()
        || !files.containsKey(folder + MANIFEST)
        || !files.keySet().stream().allMatch(name -> name.startsWith(folder))) {
      throw noManifest(files.keySet());
    }
    Map<String, ZipArchiveEntry> inside = new LinkedHashMap<>();
    files.forEach((name, entry) -> inside.put(name.substring(folder.length()), entry));
    return inside;
  }

  private static SuiteRefusedException noManifest(Set<String> names) {
    String missing = "The archive has no " + MANIFEST + " beside its folders. ";
    return names.stream()
        .filter(name -> name.substring(name.lastIndexOf('/') + 1).equalsIgnoreCase(MANIFEST))
        .findFirst()
        .map(
            found ->
                SuiteRefusedException.of(
                    Reason.NO_MANIFEST,
                    found,
                    missing
                        + "It has "
                        + found
                        + ": move or rename it, or pack that folder alone."))
        .orElseGet(() -> new SuiteRefusedException(Reason.NO_MANIFEST, missing + "Add one."));
  }

  /** The manifest's text. */
  String manifest() {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(read(MANIFEST))).toString();
    } catch (CharacterCodingException e) {
      throw SuiteRefusedException.of(
          Reason.INVALID_MANIFEST, MANIFEST, MANIFEST + " is not in UTF-8. Save it as UTF-8.");
    }
  }

  /** The names of all files but the manifest, in the archive's order. */
  Set<String> documents() {
    Set<String> names = new LinkedHashSet<>(files.keySet());
    names.remove(MANIFEST);
    return names;
  }

  /**
   * Unpacks a file.
   *
   * @throws SuiteRefusedException if it is damaged, or too large by itself or with all before it
   */
  byte[] read(String name) {
    ZipArchiveEntry entry = Objects.requireNonNull(files.get(name));
    long others = unpackedBytes - unpacked.getOrDefault(name, 0);
    long most =
        Math.min(
            limits.totalBytes() - others,
            name.equals(MANIFEST) ? limits.manifestBytes() : limits.documentBytes());
    byte[] bytes = unpack(entry, name, most);
    unpacked.put(name, bytes.length);
    unpackedBytes = others + bytes.length;
    return bytes;
  }

  private byte[] unpack(ZipArchiveEntry entry, String name, long most) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream packed = zip.getInputStream(entry)) {
      for (int read = packed.read(buffer); read != -1; read = packed.read(buffer)) {
        if (bytes.size() + read > most) {
          throw limits.exceeded(name + " unpacks to more than there is room for.", name);
        }
        bytes.write(buffer, 0, read);
        crc.update(buffer, 0, read);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(name);
    }
    if (crc.getValue() != entry.getCrc()) {
      throw damaged(name);
    }
    return bytes.toByteArray();
  }

  private static SuiteRefusedException damaged(String name) {
    return SuiteRefusedException.of(
        Reason.DAMAGED_ARCHIVE, name, name + " is damaged in the archive. Pack and send it anew.");
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
