package app.smartdocs.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
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

  /**
   * Empty for anything that {@link #json} does not write; in base64 too, as the platform's tools
   * put messages by default.
   */
  public static Optional<JobMessage> parse(String body) {
    Matcher matcher = FORM.matcher(body.startsWith("{") ? body : decoded(body));
    return matcher.matches()
        ? JobId.parse(matcher.group(1)).map(JobMessage::new)
        : Optional.empty();
  }

  private static String decoded(String body) {
    try {
      return new String(Base64.getDecoder().decode(body), UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  public String json() {
    return "{\"version\":1,\"jobId\":\"" + jobId + "\"}";
  }
}
