package app.smartdocs.intake;

import java.util.regex.Pattern;

/** A file's name as its sender gave it, made harmless to show. */
public final class Filename {
  /** As long as the column; names people see are shorter. */
  private static final int LONGEST = 400;

  private static final int LONGEST_EXTENSION = 20;

  // Control and format characters: the latter include those that turn the reading direction round,
  // which make "gnp.exe" look like "exe.png". Lone surrogates can't be stored. U+200D joins emoji.
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\\u200D]]");

  private Filename() {}

  /**
   * The last part of a path, without control characters, cut to {@value #LONGEST} characters with
   * its extension kept.
   *
   * @throws RefusedException if nothing is left
   */
  public static String clean(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    String name = UNPRINTABLE.matcher(last).replaceAll("").strip();
    if (name.isEmpty() || name.equals(".") || name.equals("..")) {
      throw new RefusedException(
          Refusal.INVALID_FILENAME, "The file has no name. Send one, such as invoice.pdf.");
    }
    return name.length() <= LONGEST ? name : shortened(name);
  }

  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String extension =
        dot >= 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
    int end = LONGEST - extension.length();
    if (Character.isHighSurrogate(name.charAt(end - 1))) {
      end--;
    }
    return name.substring(0, end) + extension;
  }
}
