package app.smartdocs.local.host;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class of the host logs, for those who wait for it. */
final class Logged extends Handler implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Logger logger;

  private Logged(Logger logger) {
    this.logger = logger;
  }

  static Logged by(Class<?> type) {
    Logged logged = new Logged(Logger.getLogger(type.getName()));
    logged.logger.addHandler(logged);
    return logged;
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(new SimpleFormatter().formatMessage(record));
  }

  void await(String part) throws InterruptedException {
    String line = "";
    while (line != null && !line.contains(part)) {
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (line == null) {
      throw new AssertionError("Nobody logged: " + part);
    }
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
