package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Forgets old changes. The newest of the old ones stays, so that the cursor of a follower who has
 * read everything holds for as long again after the next change, however quiet the time before.
 */
@Singleton
class Retention {
  private static final int STEP = 5_000;

  // From the oldest on, and only up to the first one that is to be kept: what remains has no holes.
  // Of the old ones the last but one, since the last one stays.
  private static final String OLD =
      """
      with oldest as (
        select transaction, sequence, at, row_number() over (order by transaction, sequence) as place
        from change where transaction < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction, sequence limit %d
      ), old as (
        select * from oldest
        where place < coalesce((select min(place) from oldest where at >= ?), %d)
      )
      select transaction::text, sequence from old order by place desc limit 1 offset 1"""
          .formatted(STEP + 1, STEP + 2);

  private final AgroalDataSource database;
  private final Duration kept;

  /**
   * @param kept 0 for ever
   */
  Retention(
      AgroalDataSource database,
      @ConfigProperty(name = "broadsheet.changes.retention", defaultValue = "30D") Duration kept) {
    this.database = database;
    this.kept = kept;
  }

  void forgetOld() {
    if (!kept.isZero()) {
      forgetBefore(Instant.now().minus(kept));
    }
  }

  void forgetBefore(Instant horizon) {
    int forgotten;
    do {
      forgotten = QuarkusTransaction.requiringNew().call(() -> step(horizon));
    } while (forgotten == STEP);
  }

  private int step(Instant horizon) {
    try (Connection connection = database.getConnection()) {
      if (!isAlone(connection)) {
        return 0;
      }
      try (PreparedStatement select = connection.prepareStatement(OLD)) {
        select.setObject(1, horizon.atOffset(ZoneOffset.UTC));
        try (ResultSet last = select.executeQuery()) {
          return last.next() ? forgetThrough(connection, last.getString(1), last.getLong(2)) : 0;
        }
      }
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }

  /** One process does it for all. */
  private static boolean isAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pg_try_advisory_xact_lock(hashtext('broadsheet.changes.retention'))")) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static int forgetThrough(Connection connection, String transaction, long sequence)
      throws SQLException {
    int forgotten =
        update(
            connection,
            "delete from change where (transaction, sequence) <= (?::xid8, ?)",
            transaction,
            sequence);
    update(
        connection,
        "update change_history set purged_transaction = ?::xid8, purged_sequence = ?",
        transaction,
        sequence);
    return forgotten;
  }

  private static int update(Connection connection, String sql, String transaction, long sequence)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, transaction);
      statement.setLong(2, sequence);
      return statement.executeUpdate();
    }
  }
}
