package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;

/** Names of files in an archive. */
final class ArchiveName {
  private static final int LONGEST = 200;
  private static final Set<String> ARCHIVES =
      Set.of("zip", "7z", "rar", "tar", "gz", "tgz", "bz2", "xz", "jar");

  // What Windows Explorer writes in Brazil, without saying so.
  private static final Charset OF_WINDOWS = Charset.forName("IBM850");

  private ArchiveName() {}

  /** The name that people see, whatever packed it, as {@link #normalized} has it. */
  static String of(ZipArchiveEntry entry) {
    if (entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
      return normalized(entry.getName());
    }
    ByteBuffer raw = ByteBuffer.wrap(entry.getRawName());
    try {
      return normalized(StandardCharsets.UTF_8.newDecoder().decode(raw).toString());
    } catch (CharacterCodingException e) {
      return normalized(OF_WINDOWS.decode(raw.rewind()).toString());
    }
  }

  /** In the one form of accents that there is (NFC): macOS takes letters apart, people don't. */
  static String normalized(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** What macOS and Windows put beside files without being asked. */
  static boolean isOfTheSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return name.startsWith("__MACOSX/")
        || last.startsWith("._")
        || Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(last);
  }

  static boolean isOfAnArchive(String name) {
    return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  static void requireSafe(String name) {
    boolean safe =
        !name.isEmpty()
            && name.length() <= LONGEST
            && !name.startsWith("/")
            && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == ':')
            && !("/" + name + "/").contains("/../")
            && !("/" + name + "/").contains("/./")
            && !name.contains("//");
    if (!safe) {
      String shown = name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(name.length(), 80));
      throw SuiteRefusedException.of(
          Reason.UNSAFE_NAME,
          shown,
          "A file's name leads out of the archive or is none: \""
              + shown
              + "\". Use names such as documents/01.pdf.");
    }
  }
}
