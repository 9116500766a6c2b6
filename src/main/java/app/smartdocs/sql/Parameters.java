package app.smartdocs.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a statement in their order. */
final class Parameters {
  private final PreparedStatement statement;
  private int last;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(@Nullable String value) throws SQLException {
    statement.setString(++last, value);
    return this;
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++last, value);
    return this;
  }

  Parameters number(@Nullable Integer value) throws SQLException {
    statement.setObject(++last, value, Types.INTEGER);
    return this;
  }

  Parameters time(Instant value) throws SQLException {
    statement.setObject(++last, Rows.time(value));
    return this;
  }
}
