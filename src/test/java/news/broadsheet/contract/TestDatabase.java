package news.broadsheet.contract;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import news.broadsheet.embedded.Login;
import org.eclipse.microprofile.config.ConfigProvider;

/** The database of the service under test, and two ways to take it from the service. */
public record TestDatabase(Login login) {
  /** What every operation that uses the database needs at least one of. */
  private static final List<String> TABLES =
      List.of(
          "source",
          "article",
          "original_url",
          "import",
          "change",
          "api_key",
          "webhook",
          "audit_entry");

  public static Login configured() {
    var config = ConfigProvider.getConfig();
    return new Login(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.datasource.username", String.class),
        config.getValue("quarkus.datasource.password", String.class));
  }

  public static TestDatabase ofTheService() {
    return new TestDatabase(configured());
  }

  /** Tables that are missing: a fault that no waiting repairs. */
  AutoCloseable broken() throws SQLException {
    for (String table : TABLES) {
      execute(login, "alter table %s rename to %s_away".formatted(table, table));
    }
    return () -> {
      for (String table : TABLES) {
        execute(login, "alter table %s_away rename to %s".formatted(table, table));
      }
    };
  }

  /**
   * A server that lets nobody in, as one that is overloaded. Open connections are cut, so that the
   * pool finds dead ones. The limit does not bind superusers, which the service's owner is not.
   */
  public AutoCloseable away() throws SQLException {
    Connection gate = login.connect();
    limit(gate, 0);
    execute(
        gate,
        "select pg_terminate_backend(pid) from pg_stat_activity"
            + " where datname = current_database() and pid <> pg_backend_pid()");
    return () -> {
      try (gate) {
        limit(gate, -1);
      }
    };
  }

  private static void limit(Connection connection, int limit) throws SQLException {
    execute(
        connection,
        "do $$ begin execute format('alter database %%I connection limit %d', current_database());"
                .formatted(limit)
            + " end $$");
  }

  private static void execute(Login login, String sql) throws SQLException {
    try (Connection connection = login.connect()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
