package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.source.RuleBook;
import news.broadsheet.sql.Sql;

/** Presents articles under their addresses as the rules have them now, and tells followers. */
@Singleton
class PresentedUrls {
  private final Sql sql;
  private final ChangeLog changes;

  PresentedUrls(Sql sql, ChangeLog changes) {
    this.sql = sql;
    this.changes = changes;
  }

  /**
   * @param rows with their canonical form of former rules
   */
  void follow(List<StoredUrl> rows, RuleBook rules, Instant now) {
    List<StoredUrl> changed =
        rows.stream()
            .filter(row -> row.names() && !row.canonicalBy(rules).value().equals(row.canonical()))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    changes.append(
        sql.query(
            """
            with renamed as (
              select a.id, n.canonical_url
              from unnest(?::uuid[], ?::text[], ?::text[]) as n (article_id, former, canonical_url)
              join article a on a.id = n.article_id and a.canonical_url = n.former
              where a.removed_at is null
              order by a.id for update of a
            )
            update article a
            set canonical_url = r.canonical_url, updated_at = ?, version = version + 1
            from renamed r where a.id = r.id
            returning a.id, a.revision""",
            c ->
                List.of(
                    Sql.array(c, "uuid", changed, StoredUrl::articleId),
                    Sql.array(c, "text", changed, StoredUrl::canonical),
                    Sql.array(c, "text", changed, row -> row.canonicalBy(rules).value()),
                    ArticleRow.time(now)),
            row ->
                new Change(Change.Kind.REVISED, row.getObject(1, UUID.class), row.getInt(2), now)));
  }
}
