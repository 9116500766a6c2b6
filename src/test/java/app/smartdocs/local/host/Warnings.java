package app.smartdocs.local.host;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What a class of the host warns of while this is open. */
final class Warnings extends Handler implements AutoCloseable {
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private final Logger logger;

  Warnings(Class<?> of) {
    setLevel(Level.WARNING);
    setFormatter(new SimpleFormatter());
    logger = Logger.getLogger(of.getName());
    logger.addHandler(this);
  }

  @Override
  public void publish(LogRecord record) {
    if (isLoggable(record)) {
      texts.add(getFormatter().formatMessage(record));
    }
  }

  List<String> texts() {
    return texts;
  }

  long count(String part) {
    return texts.stream().filter(text -> text.contains(part)).count();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
