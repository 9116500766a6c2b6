package app.smartdocs.local.host;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What a timer function is given: the real host's TimerInfo as JSON. */
final class TimerInfo {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private TimerInfo() {}

  /** For a run by hand. */
  static String unscheduled() {
    return of(null, null, false);
  }

  /**
   * For a tick.
   *
   * @param last when the function last ran; null if it has not, since the host started
   * @param next when it was to run next, as seen before this run: this tick
   * @param pastDue whether it was missed while nobody was there (M3)
   */
  static String of(@Nullable Instant last, @Nullable Instant next, boolean pastDue) {
    ObjectNode info = JSON.createObjectNode();
    info.putObject("Schedule").put("AdjustForDST", true);
    if (next == null) {
      info.putNull("ScheduleStatus");
    } else {
      Instant before = last == null ? Instant.parse("0001-01-01T00:00:00Z") : last;
      info.putObject("ScheduleStatus")
          .put("Last", TIME.format(before))
          .put("Next", TIME.format(next))
          .put("LastUpdated", TIME.format(before));
    }
    return info.put("IsPastDue", pastDue).toString();
  }
}
