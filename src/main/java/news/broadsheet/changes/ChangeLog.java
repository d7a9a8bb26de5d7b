package news.broadsheet.changes;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Where every change of an article is written down, for followers to read in commit order. The
 * database numbers each row and stamps it with its transaction.
 *
 * <p>Transactions are numbered when they begin to write, so one that waited for an article may have
 * a lower number than the one it waited for. Its row then takes the higher number of the article's
 * last change: the feed is read only up to where no transaction runs, so nothing is missed by that,
 * and the changes of one article are always in their order.
 */
@Singleton
public class ChangeLog {
  // One statement, however many changes: a JDBC batch costs pgjdbc a describe a row. Ordered, so
  // that the sequence follows the list. Answers the positions of those it left to Embargoes.
  private static final String APPEND =
      """
      with told as (
        select told.*, article.source_id, article.language,
          article.removed_at is null and article.embargoed_until > told.at
            or exists (select from change_embargo e where e.article_id = told.article_id) as held
        from unnest(?::text[], ?::uuid[], ?::integer[], ?::timestamptz[])
          with ordinality as told (kind, article_id, revision, at, position)
        left join article on article.id = told.article_id
      ), written as (
        insert into change (kind, article_id, revision, at, source_id, language, transaction)
        select kind, article_id, revision, at, source_id, language,
          greatest(pg_current_xact_id(), case when kind <> 'created' then
            (select last.transaction from change last where last.article_id = told.article_id
             order by last.transaction desc limit 1) end)
        from told where held is not true or ?
        order by position
      )
      select position from told where held is true and not ? order by position
      """;

  private final AgroalDataSource database;
  private final Embargoes embargoes;
  private final CommitSignal committed;

  ChangeLog(AgroalDataSource database, Embargoes embargoes, CommitSignal committed) {
    this.database = database;
    this.embargoes = embargoes;
    this.committed = committed;
  }

  /**
   * Commits or rolls back with what the changes tell of, and so needs the caller's transaction: a
   * change told of but not made, or made and never told, is what followers must not meet. Called
   * after the articles are written, whose source, language and embargo it looks up.
   */
  @Transactional(TxType.MANDATORY)
  public void append(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection()) {
      for (Change held : write(connection, changes, false)) {
        List<Change> told = embargoes.tell(connection, held).stream().toList();
        write(connection, told, true);
      }
    } catch (SQLException e) {
      throw new ChangesNotWritten(e);
    }
    committed.expect();
  }

  /** Answers the changes of embargoed articles, which it did not write unless told to. */
  private static List<Change> write(
      Connection connection, List<Change> changes, boolean embargoedToo) throws SQLException {
    var held = new ArrayList<Change>();
    try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
      insert.setObject(1, column(changes, change -> change.kind().word()));
      insert.setObject(2, column(changes, change -> change.articleId().toString()));
      insert.setObject(3, column(changes, change -> Integer.toString(change.revision())));
      insert.setObject(4, column(changes, change -> change.at().toString()));
      insert.setBoolean(5, embargoedToo);
      insert.setBoolean(6, embargoedToo);
      try (ResultSet positions = insert.executeQuery()) {
        while (positions.next()) {
          held.add(changes.get(positions.getInt(1) - 1));
        }
      }
    }
    return held;
  }

  /** As text: the statement casts it, and no element type needs to be looked up. */
  private static String[] column(List<Change> changes, Function<Change, String> value) {
    return changes.stream().map(value).toArray(String[]::new);
  }
}
