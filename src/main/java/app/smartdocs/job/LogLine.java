package app.smartdocs.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A line of the log: the name of what happened, and fields that can be searched for, as {@code
 * AttemptEnded job=… document=… seconds=1.204 trace=…}. The types of the fields let in ids, numbers
 * and codes, and no text: what people wrote, and who they are, never gets into a log.
 */
public final class LogLine {
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final StringBuilder line;
  private Optional<Trace> trace = Trace.current();

  private LogLine(String event) {
    this.line = new StringBuilder(event);
  }

  /**
   * A line about an event.
   *
   * @param event its name, in words written together; alert rules look for it
   */
  public static LogLine of(String event) {
    return new LogLine(event);
  }

  public LogLine job(JobId id) {
    return with("job", id.value());
  }

  /** The job, its kind, what it works on, and the trace that it was accepted in. */
  public LogLine of(Job job) {
    trace = Optional.ofNullable(job.trace()).or(Trace::current);
    return job(job.id()).with("kind", job.kind()).with(job.kind().subject(), job.subjectId());
  }

  public LogLine with(String field, UUID id) {
    return append(field, id.toString());
  }

  public LogLine with(String field, long number) {
    return append(field, Long.toString(number));
  }

  public LogLine with(String field, Enum<?> value) {
    return append(field, value.name());
  }

  /** Seconds, to the millisecond. */
  public LogLine with(String field, Duration time) {
    long millis = Math.max(0, time.toMillis());
    return append(field, "%d.%03d".formatted(millis / 1000, millis % 1000));
  }

  /** Of 1 to 100 letters, digits, dots, hyphens and underscores; anything else becomes a "?". */
  public LogLine code(String field, String code) {
    return append(field, CODE.matcher(code).matches() ? code : "?");
  }

  private LogLine append(String field, String value) {
    line.append(' ').append(field).append('=').append(value);
    return this;
  }

  public void info(Logger log) {
    log.log(Level.INFO, this.toString());
  }

  public void warn(Logger log) {
    log.log(Level.WARNING, this.toString());
  }

  public void error(Logger log) {
    log.log(Level.ERROR, this.toString());
  }

  /** The cause comes in a line of its own: the platform files lines and exceptions apart. */
  public void warn(Logger log, Throwable cause) {
    warn(log);
    log.log(Level.WARNING, cause.getClass().getName(), cause);
  }

  /** As above. */
  public void error(Logger log, Throwable cause) {
    error(log);
    log.log(Level.ERROR, cause.getClass().getName(), cause);
  }

  /** The line, with the job's trace or the one that the thread works in. */
  @Override
  public String toString() {
    return trace.isEmpty() ? line.toString() : line + " trace=" + trace.get().id();
  }
}
