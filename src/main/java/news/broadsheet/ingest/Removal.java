package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.edit.IfMatch;

/** Removes an article and leaves a tombstone, which keeps its addresses. */
@Singleton
class Removal {
  private final ArticleRepository articles;
  private final Transactions transactions;
  private final Statements statements;
  private final ChangeLog changes;

  Removal(
      ArticleRepository articles,
      Transactions transactions,
      Statements statements,
      ChangeLog changes) {
    this.articles = articles;
    this.transactions = transactions;
    this.statements = statements;
    this.changes = changes;
  }

  void remove(UUID id, RemovalReason reason, IfMatch ifMatch) {
    transactions.run(
        () -> {
          Article stored = articles.locked(id).orGone();
          ifMatch.check(stored.entityTag(), stored.entityTagWithUrls());
          bury(stored, reason);
          return id;
        });
  }

  private void bury(Article stored, RemovalReason reason) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    UUID id = stored.id();
    statements.update(
        """
        update article set removed_at = ?, removed_reason = ?, updated_at = ?, version = version + 1
        where id = ?""",
        ArticleRow.time(now),
        reason.code(),
        ArticleRow.time(now),
        id);
    // The same text may be posted again at another address: it is that address that is news then.
    statements.update("delete from content_claim where article_id = ?", id);
    if (reason == RemovalReason.TAKEDOWN) {
      purge(id);
    }
    changes.append(List.of(new Change(Change.Kind.REMOVED, id, stored.revision(), now)));
  }

  void purge(UUID id) {
    statements.update(
        """
        update article set title = '', summary = null, body = null, byline = null, authors = null,
          author_keys = '{}', agency = null, dateline = null, section = null, tags = null, images = null,
          related_links = null, rights = null, published_text = null, word_count = 0,
          content_fingerprint = '', search = ''
        where id = ?""",
        id);
    statements.update("delete from revision where article_id = ?", id);
    statements.update("delete from raw_document where article_id = ?", id);
  }
}
