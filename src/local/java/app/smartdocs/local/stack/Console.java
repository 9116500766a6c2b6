package app.smartdocs.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Plain text for a person; headings are bold where the output is a terminal that can do that.
 *
 * @param out where it goes
 * @param bold whether to use ANSI escapes
 */
record Console(PrintStream out, boolean bold) {
  /** Standard output; the script knows whether it is a terminal, since Java 22 can't tell. */
  static Console standard() {
    return new Console(System.out, Boolean.getBoolean("smartdocs.ansi"));
  }

  synchronized void line(String text) {
    out.println(text);
    out.flush();
  }

  void heading(String text) {
    line(bold ? "\u001b[1m" + text + "\u001b[0m" : text);
  }

  /** Such as {@code 0.4 s}. */
  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
