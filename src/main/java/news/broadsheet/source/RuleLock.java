package news.broadsheet.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Advisory locks, held until the transaction ends. Row locks of the sources would do as well, but
 * every ingestion would write to their rows.
 */
enum RuleLock {
  /** Whoever makes keys: any number at once. */
  WRITER("pg_advisory_xact_lock_shared", 2),
  /** Whoever changes rules: waits for all writers, and they for it. */
  CHANGE("pg_advisory_xact_lock", 2),
  /** Whoever may change rules, so that two do not miss what the other is doing. */
  EDITOR("pg_advisory_xact_lock", 1);

  /** One of any number, to keep apart from other uses of advisory locks. */
  private static final int BROADSHEET_RULES = 0x72756c65;

  private final String sql;
  private final int key;

  RuleLock(String function, int key) {
    this.sql = "select " + function + "(?, ?)";
    this.key = key;
  }

  void take(Connection connection) throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(sql)) {
      lock.setInt(1, BROADSHEET_RULES);
      lock.setInt(2, key);
      lock.execute();
    }
  }
}
