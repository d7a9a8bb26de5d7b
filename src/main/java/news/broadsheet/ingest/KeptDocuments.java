package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.sql.Sql;

/** Finds the documents that articles were read from. */
@Singleton
class KeptDocuments {
  private final Sql sql;

  KeptDocuments(Sql sql) {
    this.sql = sql;
  }

  /** A document, and where it is kept. */
  record Kept(UUID id, RawDocument document) {}

  /** The document that the present revision was read from, the newest where there are several. */
  Optional<Kept> of(Article article) {
    return sql
        .query(
            """
            select id, media_type, content from raw_document where article_id = ? and revision = ?
            order by received_at desc, id desc limit 1""",
            c -> List.of(article.id(), article.revision()),
            row ->
                new Kept(
                    row.getObject(1, UUID.class),
                    new RawDocument(row.getString(2), row.getBytes(3))))
        .stream()
        .findFirst();
  }

  /** From now on it is what that revision was read from; kept once, however often it is read. */
  void move(UUID id, int revision) {
    sql.update("update raw_document set revision = ? where id = ?", revision, id);
  }
}
