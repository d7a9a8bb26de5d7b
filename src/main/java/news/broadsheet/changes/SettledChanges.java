package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.changes.Change.Kind;

/**
 * The changes in their order, as far as it is settled: a change is settled when no transaction runs
 * that could still put another one before it. Reading by sequence alone would pass by what commits
 * late.
 */
@Singleton
class SettledChanges {
  // Ordered by change.transaction: the bare name would be that of the text, and 10 come before 9.
  private static final String COLUMNS =
      """
      select transaction::text, sequence, kind, article_id, revision, at, source_id, language,
        transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled
      from change
      """;

  /** With the change at the cursor itself, which proves that the cursor is of this history. */
  private static final String FROM =
      COLUMNS
          + """
          where (transaction, sequence) >= (?::xid8, ?)
          order by change.transaction, sequence limit ?""";

  private static final String LAST =
      COLUMNS
          + """
          where transaction < pg_snapshot_xmin(pg_current_snapshot())
          order by change.transaction desc, sequence desc limit 1""";

  /**
   * @param changes in order
   * @param more whether there are further settled ones
   * @param unsettled whether there are committed changes that settle when a transaction ends
   */
  record Found(List<LoggedChange> changes, boolean more, boolean unsettled) {}

  private final AgroalDataSource database;
  private final History history;

  /** From the database. Followers who only wait add nothing to it. */
  private final Counter reads;

  SettledChanges(AgroalDataSource database, History history, MeterRegistry metrics) {
    this.reads = metrics.counter("broadsheet.changes.reads");
    this.database = database;
    this.history = history;
  }

  ChangeCursor start() {
    return ChangeCursor.start(history.epoch());
  }

  /** The cursor after the last settled change. */
  ChangeCursor now() {
    long epoch = history.epoch();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LAST);
        ResultSet row = select.executeQuery()) {
      return row.next() ? read(epoch, row).position() : ChangeCursor.start(epoch);
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }

  /** The oldest changes that are kept. */
  Found oldest(int limit) {
    ChangeCursor start = start();
    try (Connection connection = database.getConnection()) {
      return find(connection, start, limit);
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }

  /**
   * The changes after a cursor.
   *
   * @throws CursorGone when there may be changes after the cursor that are not known any more
   */
  Found after(ChangeCursor cursor, int limit) {
    if (cursor.epoch() != history.epoch()) {
      throw CursorGone.restored();
    }
    try (Connection connection = database.getConnection()) {
      if (cursor.isStart()) {
        if (history.isPurged(connection, cursor)) {
          throw CursorGone.expired();
        }
        return find(connection, cursor, limit);
      }
      Found found = find(connection, cursor, limit + 1);
      List<LoggedChange> changes = found.changes();
      if (changes.isEmpty() || !changes.getFirst().position().equals(cursor)) {
        throw history.isPurged(connection, cursor) ? CursorGone.expired() : CursorGone.restored();
      }
      return new Found(changes.subList(1, changes.size()), found.more(), found.unsettled());
    } catch (SQLException e) {
      throw new ChangesNotRead(e);
    }
  }

  private Found find(Connection connection, ChangeCursor from, int limit) throws SQLException {
    reads.increment();
    try (PreparedStatement select = connection.prepareStatement(FROM)) {
      select.setString(1, Long.toString(from.transaction()));
      select.setLong(2, from.sequence());
      select.setInt(3, limit + 1);
      try (ResultSet rows = select.executeQuery()) {
        var settled = new ArrayList<LoggedChange>();
        while (rows.next()) {
          if (!rows.getBoolean("settled")) {
            return new Found(settled, false, true);
          }
          if (settled.size() == limit) {
            return new Found(settled, true, false);
          }
          settled.add(read(from.epoch(), rows));
        }
        return new Found(settled, false, false);
      }
    }
  }

  private static LoggedChange read(long epoch, ResultSet row) throws SQLException {
    var change =
        new Change(
            Kind.ofWord(row.getString("kind")).orElseThrow(),
            row.getObject("article_id", UUID.class),
            row.getInt("revision"),
            row.getObject("at", OffsetDateTime.class).toInstant());
    var position =
        ChangeCursor.of(
            epoch, Long.parseLong(row.getString("transaction")), row.getLong("sequence"), change);
    return new LoggedChange(
        position, change, row.getObject("source_id", UUID.class), row.getString("language"));
  }
}
