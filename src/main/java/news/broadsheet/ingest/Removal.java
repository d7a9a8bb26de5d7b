package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.audit.Act;
import news.broadsheet.audit.AuditLog;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.sql.Micros;

/** Removes an article and leaves a tombstone, which keeps its addresses. */
@Singleton
class Removal {
  private final ArticleRepository articles;
  private final Transactions transactions;
  private final Burial burial;
  private final AuditLog audit;

  Removal(ArticleRepository articles, Transactions transactions, Burial burial, AuditLog audit) {
    this.articles = articles;
    this.transactions = transactions;
    this.burial = burial;
    this.audit = audit;
  }

  void remove(UUID id, RemovalReason reason, IfMatch ifMatch) {
    transactions.run(
        () -> {
          Article stored = articles.locked(id);
          // The order to erase may come after somebody else removed it, and then finds its text.
          if (reason != RemovalReason.TAKEDOWN || stored.erased()) {
            stored.orGone();
          }
          ifMatch.check(stored.entityTags());
          burial.bury(List.of(id), reason, Micros.now());
          audit.record(Act.ARTICLE_REMOVED, id, Map.of("reason", reason.code()));
          return id;
        });
  }
}
