package app.smartdocs.function.invocation;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Hands what the app logs to the logger of the invocation at hand, whose lines alone the platform
 * files with the request or message they belong to. The worker passes a message on as it is, so its
 * parameters are filled in here. What no invocation's thread logs goes to the console, a line each:
 * the platform takes every line there for a message of its own.
 */
public final class InvocationLogs extends Handler {
  // Kept here: the log manager itself would forget the loggers, and how they were set.
  private static @Nullable Logger app;
  private static @Nullable Logger clients;

  private final SimpleFormatter formatter = new SimpleFormatter();

  private InvocationLogs() {}

  /** Takes over the app's loggers, and silences those of the cloud's clients; once. */
  public static synchronized void install() {
    if (app == null) {
      Logger logger = Logger.getLogger("app.smartdocs");
      logger.setUseParentHandlers(false);
      logger.addHandler(new InvocationLogs());
      app = logger;
      // What goes wrong with the cloud's clients they throw; what they log of it first may quote
      // what
      // the service says of a document.
      clients = Logger.getLogger("com.azure");
      clients.setLevel(Level.OFF);
    }
  }

  @Override
  public void publish(LogRecord line) {
    String message = formatter.formatMessage(line);
    Invocations.logger()
        .ifPresentOrElse(
            logger -> logger.log(line.getLevel(), message, line.getThrown()),
            () -> print(line, message));
  }

  private static void print(LogRecord line, String message) {
    System.err.println(line.getLevel() + " " + message);
    if (line.getThrown() != null && line.getLevel().intValue() >= Level.WARNING.intValue()) {
      line.getThrown().printStackTrace();
    }
  }

  @Override
  public void flush() {
    System.err.flush();
  }

  @Override
  public void close() {}
}
