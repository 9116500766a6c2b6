package app.smartdocs.local.stack;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Ctrl-C goes to every process of the terminal's group at once. Storage and database have to
 * outlive the functions that are writing to them, so they get a group of their own where the system
 * can do that.
 */
final class TerminalSignals {
  private TerminalSignals() {}

  /** What to put before a command. */
  static List<String> keptFrom() {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "setsid"))) {
        return List.of("setsid");
      }
    }
    return List.of();
  }
}
