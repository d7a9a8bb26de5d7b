package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/**
 * Which history of changes this database holds. A cursor names the epoch of its history and is
 * refused in another one. The epoch changes when the tables find themselves on another server, or
 * in another database: their rows then carry numbers of transactions that were never run there.
 *
 * <p>A server that was set back to a copy of its files has the same identity and the same epoch;
 * that is found out by the change at a cursor, which is no longer there or is another one.
 */
@Singleton
class History {
  private static final Logger LOG = Logger.getLogger(History.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Each step within the time that a statement may take. */
  private static final int STEP = 20_000;

  /** Below every transaction of every server; the sequence orders what has it. */
  private static final String LONG_AGO =
      """
      update change set transaction = '1' where sequence in
        (select sequence from change where transaction > '1' limit %d)"""
          .formatted(STEP);

  private final AgroalDataSource database;
  private volatile OptionalLong known = OptionalLong.empty();

  History(AgroalDataSource database) {
    this.database = database;
  }

  /** Before the first request writes a change after one of another server. */
  void atStart(@Observes StartupEvent start) {
    recognise();
  }

  long epoch() {
    OptionalLong epoch = known;
    return epoch.isPresent() ? epoch.getAsLong() : recognise();
  }

  /** Whether the change at the cursor, or one after it, has been forgotten. */
  boolean isPurged(Connection connection, ChangeCursor cursor) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select purged_sequence > 0 and (purged_transaction, purged_sequence) >= (?::xid8, ?)"
                + " from change_history")) {
      select.setString(1, Long.toString(cursor.transaction()));
      select.setLong(2, cursor.sequence());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Looks which database it is; asked at the start, and when a lost one is back. */
  final long recognise() {
    OptionalLong epoch = OptionalLong.empty();
    while (epoch.isEmpty()) {
      epoch = QuarkusTransaction.requiringNew().call(this::step);
    }
    known = epoch;
    return epoch.getAsLong();
  }

  private OptionalLong step() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String home = home(statement);
      insert(connection, home);
      try (ResultSet row =
          statement.executeQuery("select epoch, home from change_history for update")) {
        row.next();
        if (row.getString(2).equals(home)) {
          return OptionalLong.of(row.getLong(1));
        }
      }
      if (statement.executeUpdate(LONG_AGO) == STEP) {
        return OptionalLong.empty();
      }
      statement.executeUpdate("delete from change_history");
      insert(connection, home);
      LOG.info("This database was moved or restored: followers start over.");
      return OptionalLong.empty();
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }

  private static void insert(Connection connection, String home) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into change_history (epoch, home) values (?, ?) on conflict do nothing")) {
      insert.setLong(1, RANDOM.nextLong());
      insert.setString(2, home);
      insert.executeUpdate();
    }
  }

  private static String home(Statement statement) throws SQLException {
    String server =
        text(statement, "select has_function_privilege('pg_control_system()', 'execute')")
                .equals("t")
            ? text(statement, "select system_identifier from pg_control_system()")
            : "unknown";
    return server
        + "/"
        + text(statement, "select oid from pg_database where datname = current_database()");
  }

  private static String text(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      row.next();
      return row.getString(1);
    }
  }
}
