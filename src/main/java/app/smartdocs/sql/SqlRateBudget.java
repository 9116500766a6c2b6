package app.smartdocs.sql;

import app.smartdocs.extraction.RateBudget;
import java.util.EnumMap;
import java.util.Map;

/**
 * The rates as rows, one for each kind of call: when the next call has its regular time. A call is
 * a single UPDATE, which moves that time on, unless it lies too far ahead: the generic cell rate
 * algorithm (ITU-T I.371), by the database's clock. In no second are there more calls than the rate
 * says: of those, a tenth may come at once, and the others come evenly.
 */
public final class SqlRateBudget implements RateBudget {
  private static final String TAKE =
      """
      UPDATE rate_budgets SET next_micros = :spacing + CASE
          WHEN next_micros > (SELECT micros FROM database_clock)
            AND next_micros <= :slack + (SELECT micros FROM database_clock) THEN next_micros
          ELSE (SELECT micros FROM database_clock) END
      WHERE name = :name AND (next_micros <= :slack + (SELECT micros FROM database_clock)
        OR next_micros > :farAhead + (SELECT micros FROM database_clock))
      """;

  // The network squeezes calls together by some milliseconds.
  private static final long SECOND_AND_A_BIT_MICROS = 1_050_000;

  // No call lies so far ahead but by a clock that went back: after a failover, say.
  private static final long FAR_AHEAD_MICROS = 10_000_000;

  private final Database database;
  private final Map<Call, Pace> paces = new EnumMap<>(Call.class);

  /**
   * Wires the rates.
   *
   * @param perSecond the most calls of each kind in a second, from 1; 0 for no limit
   */
  public SqlRateBudget(Database database, Map<Call, Integer> perSecond) {
    this.database = database;
    perSecond.forEach((call, rate) -> paces.put(call, Pace.of(rate)));
  }

  /** How far calls lie apart, and how far ahead of their time they may come. */
  private record Pace(long spacingMicros, long slackMicros) {
    static Pace of(int perSecond) {
      if (perSecond == 0) {
        return new Pace(0, 0);
      }
      int atOnce = Math.max(1, perSecond / 10);
      long spacing = SECOND_AND_A_BIT_MICROS / (perSecond - atOnce + 1);
      return new Pace(spacing, spacing * (atOnce - 1));
    }
  }

  @Override
  public boolean take(Call call) {
    Pace pace = paces.get(call);
    if (pace == null || pace.spacingMicros() == 0) {
      return true;
    }
    return database.once(
            handle ->
                handle
                    .createUpdate(TAKE)
                    .bind("name", call.name())
                    .bind("spacing", pace.spacingMicros())
                    .bind("slack", pace.slackMicros())
                    .bind("farAhead", FAR_AHEAD_MICROS)
                    .execute())
        == 1;
  }
}
