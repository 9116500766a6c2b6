package app.smartdocs.job;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a queue message: {@code {"version":1,"jobId":"…"}}, and nothing else, so that a
 * message never holds what a row or a blob should.
 */
public record JobMessage(JobId jobId) {
  private static final Pattern FORM =
      Pattern.compile("\\{\"version\":1,\"jobId\":\"([0-9a-f-]{36})\"}");

  public static JobMessage of(JobId id) {
    return new JobMessage(id);
  }

  /** Empty for anything that {@link #json} does not write. */
  public static Optional<JobMessage> parse(String json) {
    Matcher matcher = FORM.matcher(json);
    return matcher.matches()
        ? JobId.parse(matcher.group(1)).map(JobMessage::new)
        : Optional.empty();
  }

  public String json() {
    return "{\"version\":1,\"jobId\":\"" + jobId + "\"}";
  }
}
