package news.broadsheet.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Each class of tests begins with empty tables, so that none depends on another. */
public final class DatabaseReset implements QuarkusTestBeforeClassCallback {
  private static final String FLYWAY = "flyway_schema_history";
  private static final String DEADLOCK = "40P01";
  private static final int ATTEMPTS = 5;

  @Override
  public void beforeClass(Class<?> testClass) {
    for (int attempt = 1; !emptied(attempt); attempt++) {
      // Jobs of the service that are amid their work lock tables in another order.
    }
  }

  private static boolean emptied(int attempt) {
    try (Connection connection = TestDatabase.configured().connect()) {
      emptyAll(connection);
      return true;
    } catch (SQLException e) {
      if (DEADLOCK.equals(e.getSQLState()) && attempt < ATTEMPTS) {
        return false;
      }
      throw new IllegalStateException("The test database cannot be emptied", e);
    }
  }

  private static void emptyAll(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select quote_ident(tablename) from pg_tables where schemaname = current_schema()")) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      tables.remove(FLYWAY);
      if (!tables.isEmpty()) {
        statement.execute("truncate table " + String.join(", ", tables));
      }
    }
  }
}
