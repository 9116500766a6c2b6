package app.smartdocs.sql;

import app.smartdocs.intake.Consumption;
import java.time.Instant;
import java.util.UUID;

/** Counts what callers have had read, by their documents and jobs. */
public final class SqlConsumption implements Consumption {
  private final Database database;

  public SqlConsumption(Database database) {
    this.database = database;
  }

  @Override
  public Consumed since(String owner, Instant since) {
    return database.once(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT
                      (SELECT COUNT(*) FROM jobs
                        WHERE owner = :owner AND id >= :first AND kind = 'EXTRACTION') AS readings,
                      (SELECT COALESCE(SUM(size_bytes), 0) FROM documents
                        WHERE owner = :owner AND id >= :first) AS bytes
                    """)
                .bind("owner", owner)
                .bind("first", firstIdAt(since).toString())
                .map((row, context) -> new Consumed(row.getLong("readings"), row.getLong("bytes")))
                .one());
  }

  // Ids are UUIDv7, whose first 48 bits are the milliseconds they were made at: the indexes on
  // owner and id find what is younger, where one on the time would be another to keep.
  private static UUID firstIdAt(Instant time) {
    return new UUID(time.toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L);
  }
}
