package app.smartdocs.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one stack at a time use a folder. The system drops the lock with the process that holds it,
 * so a killed one blocks nobody. Beside it a file tells who runs, for people and the script.
 */
final class RunLock implements AutoCloseable {
  private final FileLock lock;
  private final Path note;

  private RunLock(FileLock lock, Path note) {
    this.lock = lock;
    this.note = note;
  }

  /**
   * Takes the lock.
   *
   * @param address where the stack will answer, for whoever comes second
   * @throws StackException if another process has it, saying which and where it answers
   */
  static RunLock take(Path folder, URI address) {
    Path note = folder.resolve("running");
    try {
      Files.createDirectories(folder);
      FileChannel file =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = file.tryLock();
      if (lock == null) {
        file.close();
        throw new StackException(alreadyRunning(note));
      }
      Files.writeString(note, ProcessHandle.current().pid() + " " + address + "\n");
      return new RunLock(lock, note);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String alreadyRunning(Path note) throws IOException {
    String[] holder =
        Files.exists(note) ? Files.readString(note).strip().split(" ", 2) : new String[0];
    String which = holder.length == 2 ? " at " + holder[1] + " (process " + holder[0] + ")" : "";
    return "SmartDocs runs here already" + which + ". Stop that one first, with Ctrl-C.";
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(note);
      lock.acquiredBy().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
