package news.broadsheet.ingest;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.ArticlesRemoved;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.sql.Sql;

/** Makes tombstones of articles that the caller has locked. They keep their addresses. */
@Singleton
class Burial {
  private final Sql sql;
  private final ChangeLog changes;
  private final Event<ArticlesRemoved> told;

  Burial(Sql sql, ChangeLog changes, Event<ArticlesRemoved> told) {
    this.sql = sql;
    this.changes = changes;
    this.told = told;
  }

  /** An article that is a tombstone already gets the new reason and keeps its time of removal. */
  void bury(List<UUID> ids, RemovalReason reason, Instant now) {
    List<Change> removed =
        sql.query(
            """
            update article set removed_at = coalesce(removed_at, ?), removed_reason = ?, updated_at = ?,
              version = version + 1
            where id = any(?) returning id, revision""",
            c -> List.of(ArticleRow.time(now), reason.code(), ArticleRow.time(now), uuids(c, ids)),
            row ->
                new Change(Change.Kind.REMOVED, row.getObject(1, UUID.class), row.getInt(2), now));
    // The same text may be posted again at another address: it is that address that is news then.
    sql.update("delete from content_claim where article_id = any(?)", c -> List.of(uuids(c, ids)));
    told.fire(new ArticlesRemoved(ids));
    if (reason.erases()) {
      erase(ids);
    }
    changes.append(removed);
  }

  /** What is left says where the article was and when, and nothing of what it said. */
  void erase(List<UUID> ids) {
    sql.update(
        """
        update article set title = '', summary = null, body = null, byline = null, authors = null,
          author_keys = '{}', agency = null, dateline = null, section = null, tags = null, images = null,
          related_links = null, rights = null, published_text = null, word_count = 0,
          content_fingerprint = '', search = ''
        where id = any(?)""",
        c -> List.of(uuids(c, ids)));
    sql.update("delete from revision where article_id = any(?)", c -> List.of(uuids(c, ids)));
    sql.update("delete from raw_document where article_id = any(?)", c -> List.of(uuids(c, ids)));
  }

  private static Array uuids(Connection connection, List<UUID> ids) throws SQLException {
    return Sql.array(connection, "uuid", ids, id -> id);
  }
}
