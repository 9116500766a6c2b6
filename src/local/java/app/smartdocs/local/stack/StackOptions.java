package app.smartdocs.local.stack;

import app.smartdocs.local.docintel.rest.EmulatorOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/**
 * What a local stack is to be like.
 *
 * @param app the packaged app
 * @param folder for logs, timers and the emulator's results; for all data where that is kept
 * @param kept whether storage and database outlive the stack; else they start empty
 * @param port of the functions; 0 for a free one
 * @param settings app settings that replace or join the usual ones
 * @param heapMegabytes the most heap that the functions may use
 * @param stopGrace how long work that is under way may take to end when the functions are stopped
 * @param hidden how long a message stays hidden whose functions were killed; minutes in Azure
 * @param emulator what is to be changed about the Document Intelligence emulator
 * @param thinking how long the emulated language model takes for an answer
 * @param started is told of each part that has started, and how long that took; by any thread
 */
public record StackOptions(
    Path app,
    Path folder,
    boolean kept,
    int port,
    Map<String, String> settings,
    int heapMegabytes,
    Duration stopGrace,
    Duration hidden,
    UnaryOperator<EmulatorOptions> emulator,
    Duration thinking,
    BiConsumer<String, Duration> started) {
  private static final Duration THINKING = Duration.ofMillis(200);
  private static final Duration HIDDEN = Duration.ofMinutes(10);

  public StackOptions {
    settings = Map.copyOf(settings);
  }

  /** Storage and database in memory, free ports: for tests and benchmarks. */
  public static StackOptions inMemory(Path app, Path folder) {
    return new StackOptions(
        app,
        folder,
        false,
        0,
        Map.of(),
        256,
        Duration.ofSeconds(30),
        HIDDEN,
        UnaryOperator.identity(),
        THINKING,
        (part, time) -> {});
  }

  /** Everything is still there at the next start; for a person. */
  public static StackOptions kept(Path app, Path folder, int port) {
    return new StackOptions(
        app,
        folder,
        true,
        port,
        Map.of(),
        512,
        Duration.ofSeconds(5),
        HIDDEN,
        UnaryOperator.identity(),
        THINKING,
        (part, time) -> {});
  }

  public StackOptions withPort(int value) {
    return new StackOptions(
        app,
        folder,
        kept,
        value,
        settings,
        heapMegabytes,
        stopGrace,
        hidden,
        emulator,
        thinking,
        started);
  }

  public StackOptions withSetting(String name, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(name, value);
    return new StackOptions(
        app,
        folder,
        kept,
        port,
        more,
        heapMegabytes,
        stopGrace,
        hidden,
        emulator,
        thinking,
        started);
  }

  public StackOptions withHeapMegabytes(int value) {
    return new StackOptions(
        app, folder, kept, port, settings, value, stopGrace, hidden, emulator, thinking, started);
  }

  public StackOptions withHidden(Duration value) {
    return new StackOptions(
        app,
        folder,
        kept,
        port,
        settings,
        heapMegabytes,
        stopGrace,
        value,
        emulator,
        thinking,
        started);
  }

  public StackOptions withEmulator(UnaryOperator<EmulatorOptions> value) {
    return new StackOptions(
        app,
        folder,
        kept,
        port,
        settings,
        heapMegabytes,
        stopGrace,
        hidden,
        value,
        thinking,
        started);
  }

  public StackOptions withThinking(Duration value) {
    return new StackOptions(
        app,
        folder,
        kept,
        port,
        settings,
        heapMegabytes,
        stopGrace,
        hidden,
        emulator,
        value,
        started);
  }

  public StackOptions withStarted(BiConsumer<String, Duration> value) {
    return new StackOptions(
        app,
        folder,
        kept,
        port,
        settings,
        heapMegabytes,
        stopGrace,
        hidden,
        emulator,
        thinking,
        value);
  }
}
