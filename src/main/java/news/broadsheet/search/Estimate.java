package news.broadsheet.search;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;

/** How many articles the planner expects to meet a condition. */
final class Estimate {
  private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": ([0-9]+)");

  private Estimate() {}

  /** At least 1. */
  static long of(Selection selection, Connection connection) throws SQLException {
    var sql = selection.addTo(new SearchStatement().add("explain (format json)"), "1");
    try (var statement = sql.prepare(connection);
        ResultSet plan = statement.executeQuery()) {
      plan.next();
      Matcher rows = ROWS.matcher(plan.getString(1));
      return rows.find() ? Math.max(1, Long.parseLong(rows.group(1))) : 1;
    }
  }
}
