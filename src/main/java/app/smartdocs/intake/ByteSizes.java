package app.smartdocs.intake;

import java.util.Locale;

/** Sizes as people read them. */
final class ByteSizes {
  private static final long MEGA = 1024 * 1024;

  private ByteSizes() {}

  /** Such as {@code 25 MB}; exact for whole megabytes, in bytes below one. */
  static String format(long bytes) {
    if (bytes < MEGA) {
      return bytes + " bytes";
    }
    return bytes % MEGA == 0
        ? bytes / MEGA + " MB"
        : String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
  }
}
