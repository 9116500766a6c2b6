package app.smartdocs.sql;

import static app.smartdocs.sql.Rows.time;

import app.smartdocs.operations.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** Turns as rows: who holds one, and until when. */
public final class SqlTurns implements Turns {
  private final Database database;
  private final InstantSource clock;

  public SqlTurns(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean take(Turn turn, Duration longest, Runnable task) {
    UUID holder = UUID.randomUUID();
    if (!begin(turn, holder, longest)) {
      return false;
    }
    try {
      task.run();
      return true;
    } finally {
      end(turn, holder);
    }
  }

  private boolean begin(Turn turn, UUID holder, Duration longest) {
    Instant now = clock.instant();
    return database.once(
            handle ->
                handle
                    .createUpdate(
                        """
                        UPDATE turns SET holder = :holder, held_until = :until
                        WHERE name = :name AND (held_until IS NULL OR held_until <= :now)
                        """)
                    .bind("name", turn.name())
                    .bind("holder", holder.toString())
                    .bind("until", time(now.plus(longest)))
                    .bind("now", time(now))
                    .execute())
        == 1;
  }

  private void end(Turn turn, UUID holder) {
    database.once(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE turns SET holder = NULL, held_until = NULL
                    WHERE name = :name AND holder = :holder
                    """)
                .bind("name", turn.name())
                .bind("holder", holder.toString())
                .execute());
  }
}
