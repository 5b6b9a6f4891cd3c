package liaison.councils;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A day in a row, where there may be none.
final class RowDay {
  private RowDay() {}

  static @Nullable LocalDate of(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
