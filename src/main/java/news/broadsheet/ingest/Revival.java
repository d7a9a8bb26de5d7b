package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.sql.Sql;

/**
 * Makes an article of its tombstone again. Its text is a new revision even where it says the same:
 * between the removal and now nothing was current, and a reader of the past must see that.
 */
@Singleton
class Revival {
  private final Sql sql;
  private final Claims claims;
  private final ArticleWriter writer;
  private final ChangeLog changes;

  Revival(Sql sql, Claims claims, ArticleWriter writer, ChangeLog changes) {
    this.sql = sql;
    this.claims = claims;
    this.writer = writer;
    this.changes = changes;
  }

  /**
   * @param stored locked, and removed at the given time
   */
  IngestResult restore(Incoming incoming, Article stored, Instant removedAt, Match match) {
    UUID id = stored.id();
    int number = stored.lastRevision() + 1;
    Instant now = incoming.now();
    ArticleRow row = row(incoming, stored);
    if (!stored.erased()) {
      writer.keepCurrent(id, removedAt);
    }
    claims.syndication(incoming.addresses(), id, now);
    writer.update(id, row, number, number, now);
    sql.update(
        "update article set removed_at = null, removed_reason = null, restored_at = ? where id = ?",
        ArticleRow.time(now),
        id);
    writer.keepDocument(id, number, incoming.submission().document(), now);
    if (row.content().hasText()) {
      claims.text(stored.source().id(), row.fingerprint(), id);
    }
    changes.append(List.of(new Change(Change.Kind.RESTORED, id, number, now)));
    return new IngestResult(
        Outcome.REVISED, id, stored.canonicalUrl(), number, match.by(), warnings(incoming));
  }

  /** What the post does not say is as it was before the removal, unless that was erased. */
  private static ArticleRow row(Incoming incoming, Article stored) {
    NewArticle before = Current.asPosted(stored, incoming.rules());
    NewArticle posted = incoming.article();
    boolean datePosted = posted.publishedAt() != null;
    NewArticle after = stored.erased() ? posted : posted.over(before);
    return incoming
        .row(
            after.at(before),
            stored.source(),
            datePosted ? incoming.submission().reading().publishedText() : stored.publishedText(),
            stored.createdAt())
        .from(Witness.of(after, Witness.of(incoming.submission()), Witness.of(before, stored)));
  }

  private static List<Warning> warnings(Incoming incoming) {
    var warnings = new ArrayList<>(incoming.warnings());
    warnings.add(
        new Warning("restored", "url", "The article had been removed and is an article again."));
    return warnings;
  }
}
