package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/**
 * Where every change of an article is written down, for followers to read in commit order. The
 * database numbers each row and stamps it with its transaction.
 */
@Singleton
public class ChangeLog {
  // One statement, however many changes: a JDBC batch costs pgjdbc a describe a row. Ordered, so
  // that the sequence follows the list.
  private static final String APPEND =
      """
      insert into change (kind, article_id, revision, at)
      select kind, article_id, revision, at
      from unnest(?::text[], ?::uuid[], ?::integer[], ?::timestamptz[])
        with ordinality as change (kind, article_id, revision, at, position)
      order by position
      """;

  private final AgroalDataSource database;

  ChangeLog(AgroalDataSource database) {
    this.database = database;
  }

  /**
   * Commits or rolls back with what the changes tell of, and so needs the caller's transaction: a
   * change told of but not made, or made and never told, is what followers must not meet.
   */
  @Transactional(TxType.MANDATORY)
  public void append(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(APPEND)) {
      insert.setObject(1, column(changes, change -> change.kind().word()));
      insert.setObject(2, column(changes, change -> change.articleId().toString()));
      insert.setObject(3, column(changes, change -> Integer.toString(change.revision())));
      insert.setObject(4, column(changes, change -> change.at().toString()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new ChangesNotWritten(e);
    }
  }

  /** As text: the statement casts it, and no element type needs to be looked up. */
  private static String[] column(List<Change> changes, Function<Change, String> value) {
    return changes.stream().map(value).toArray(String[]::new);
  }
}
