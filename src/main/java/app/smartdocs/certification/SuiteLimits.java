package app.smartdocs.certification;

import app.smartdocs.certification.SuiteRefusedException.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How much a suite may be.
 *
 * @param entries of its archive, folders and what systems put beside files included
 * @param documents that it has
 * @param documentBytes of one of them, unpacked
 * @param manifestBytes of the manifest, unpacked
 * @param totalBytes of all together, unpacked
 */
record SuiteLimits(
    int entries, int documents, long documentBytes, long manifestBytes, long totalBytes) {
  private static final long MEGABYTE = 1024 * 1024;

  // macOS packs a second file beside each, and there are folders.
  static final SuiteLimits USUAL =
      new SuiteLimits(5000, 1000, 50 * MEGABYTE, 8 * MEGABYTE, 500 * MEGABYTE);

  SuiteRefusedException exceeded(String what) {
    return exceeded(what, null);
  }

  SuiteRefusedException exceeded(String what, @Nullable String name) {
    String detail =
        String.format(
            Locale.ROOT,
            "%s A suite has up to %,d documents of %d MB, and %d MB together; its manifest up to %d"
                + " MB.",
            what,
            documents,
            documentBytes / MEGABYTE,
            totalBytes / MEGABYTE,
            manifestBytes / MEGABYTE);
    return name == null
        ? new SuiteRefusedException(Reason.TOO_LARGE, detail)
        : SuiteRefusedException.of(Reason.TOO_LARGE, name, detail);
  }
}
