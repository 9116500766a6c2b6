package app.smartdocs.local.docintel.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * All operations of the last 24 hours. Each has a folder with its state, the document and the
 * result, so that a new emulator on the same folder knows them too.
 */
final class Operations {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final String STATE = "operation.json";

  private final Path folder;
  private final InstantSource clock;
  private final Map<UUID, Operation> known = new ConcurrentHashMap<>();

  private Operations(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  static Operations open(Path folder, InstantSource clock) throws IOException {
    Operations operations = new Operations(Files.createDirectories(folder), clock);
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.toList()) {
        Path state = entry.resolve(STATE);
        if (Files.exists(state)) {
          Operation operation = Json.MAPPER.readValue(state.toFile(), Operation.class);
          operations.known.put(operation.id(), operation);
        }
      }
    }
    operations.discardExpired();
    return operations;
  }

  /** Those that an emulator before this one left undone. */
  List<Operation> unfinished() {
    return known.values().stream().filter(operation -> !operation.status().isFinal()).toList();
  }

  Optional<Operation> find(UUID id) {
    return Optional.ofNullable(known.get(id)).filter(operation -> !isExpired(operation));
  }

  /** Adds it or replaces its state, lastingly. One that was forgotten meanwhile stays so. */
  void save(Operation operation) throws IOException {
    boolean isNew = operation.status() == Operation.Status.NOT_STARTED;
    if (!isNew && known.computeIfPresent(operation.id(), (id, old) -> operation) == null) {
      return;
    }
    Path state = folderOf(operation.id()).resolve(STATE);
    Path draft = state.resolveSibling(STATE + ".new");
    Json.MAPPER.writeValue(draft.toFile(), operation);
    Files.move(draft, state, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (isNew) {
      known.put(operation.id(), operation);
    }
  }

  void forget(UUID id) {
    known.remove(id);
    delete(folder.resolve(id.toString()));
  }

  /** The folder of an operation, made if it is not there. */
  Path folderOf(UUID id) throws IOException {
    return Files.createDirectories(folder.resolve(id.toString()));
  }

  Path document(UUID id) {
    return folder.resolve(id.toString()).resolve("document");
  }

  Path result(UUID id) {
    return folder.resolve(id.toString()).resolve("result.json");
  }

  /** Makes room; called now and then. */
  void discardExpired() {
    known.values().stream()
        .filter(this::isExpired)
        .map(Operation::id)
        .toList()
        .forEach(this::forget);
  }

  private boolean isExpired(Operation operation) {
    Instant now = clock.instant();
    return !now.isBefore(operation.created().plus(KEPT));
  }

  /** Removes what an analysis left of an operation that was forgotten while it ran. */
  void clearIfForgotten(UUID id) {
    if (!known.containsKey(id)) {
      delete(folder.resolve(id.toString()));
    }
  }

  private static void delete(Path directory) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (DirectoryNotEmptyException e) {
      // An analysis is writing there; it clears up when it is done.
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
