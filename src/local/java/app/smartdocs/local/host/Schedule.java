package app.smartdocs.local.host;

import com.cronutils.model.definition.CronDefinition;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** An NCRONTAB expression (M1): six fields, or five, which have no seconds; in UTC. */
record Schedule(String expression, ExecutionTime times) {
  // Sunday is 0; a day must fit both day fields, as in NCrontab and unlike Unix.
  private static final CronDefinition NCRONTAB =
      CronDefinitionBuilder.defineCron()
          .withSeconds()
          .withStrictRange()
          .and()
          .withMinutes()
          .withStrictRange()
          .and()
          .withHours()
          .withStrictRange()
          .and()
          .withDayOfMonth()
          .withStrictRange()
          .and()
          .withMonth()
          .withStrictRange()
          .and()
          .withDayOfWeek()
          .withValidRange(0, 6)
          .withMondayDoWValue(1)
          .withStrictRange()
          .and()
          .matchDayOfWeekAndDayOfMonth()
          .instance();

  static Schedule parse(String expression, String function) {
    String[] fields = expression.strip().split("\\s+", -1);
    String six = fields.length == 5 ? "0 " + expression.strip() : expression.strip();
    try {
      return new Schedule(expression, ExecutionTime.forCron(new CronParser(NCRONTAB).parse(six)));
    } catch (IllegalArgumentException e) {
      throw new HostException(
          "The function "
              + function
              + " has the schedule "
              + expression
              + ", which is no NCRONTAB expression: "
              + e.getMessage(),
          e);
    }
  }

  /** The first tick after a time. */
  Instant after(Instant time) {
    // With a fraction of a second, the tick of the next second would have it too.
    ZonedDateTime second = time.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    return times
        .nextExecution(second)
        .orElseThrow(() -> new IllegalStateException(expression + " never comes."))
        .toInstant();
  }
}
