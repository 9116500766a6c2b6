package app.smartdocs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The most memory that a child process held, where the system tells it (Linux). */
final class ChildMemory {
  private final Set<Long> before = children();

  private static Set<Long> children() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /** Of the one process that was started since this object was made. */
  String peakResident() {
    List<Long> started = children().stream().filter(pid -> !before.contains(pid)).toList();
    if (started.size() != 1) {
      throw new IllegalStateException("One process was to be started, not " + started.size() + ".");
    }
    Path status = Path.of("/proc", started.get(0).toString(), "status");
    if (!Files.exists(status)) {
      return "not told by this system";
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB resident")
          .findFirst()
          .orElse("not told by this system");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
