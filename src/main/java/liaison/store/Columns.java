package liaison.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// How times lie in the database: an instant as integer milliseconds since 1970, a day as
/// "2026-11-22", an hour as "19:00". They sort as they are, and another database reads them too.
final class Columns {
  private Columns() {}

  static Jdbi map(Jdbi jdbi) {
    jdbi.getConfig(Handles.class).setForceEndTransactions(false);
    jdbi.registerArgument(new Milliseconds());
    jdbi.registerArgument(new Days());
    jdbi.registerArgument(new Hours());
    jdbi.registerColumnMapper(
        Instant.class, reading(text -> Instant.ofEpochMilli(Long.parseLong(text))));
    jdbi.registerColumnMapper(LocalDate.class, reading(LocalDate::parse));
    jdbi.registerColumnMapper(LocalTime.class, reading(LocalTime::parse));
    return jdbi;
  }

  private static <T> ColumnMapper<T> reading(Function<String, T> parse) {
    return new ColumnMapper<>() {
      @Override
      public @Nullable T map(ResultSet row, int column, StatementContext context)
          throws SQLException {
        String text = row.getString(column);
        return text == null ? null : parse.apply(text);
      }
    };
  }

  private static final class Milliseconds extends AbstractArgumentFactory<Instant> {
    Milliseconds() {
      super(Types.BIGINT);
    }

    @Override
    protected Argument build(Instant value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
    }
  }

  private static final class Days extends AbstractArgumentFactory<LocalDate> {
    Days() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalDate value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.toString());
    }
  }

  private static final class Hours extends AbstractArgumentFactory<LocalTime> {
    Hours() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(LocalTime value, ConfigRegistry config) {
      return (position, statement, _) -> statement.setString(position, value.toString());
    }
  }
}
