package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.OriginalUrl;
import news.broadsheet.article.OriginalUrlRepository;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.source.RuleBook;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.sql.Micros;
import news.broadsheet.sql.Sql;

/** Adds addresses to articles and takes them away. */
@Singleton
class ArticleUrls {
  private final ArticleRepository articles;
  private final OriginalUrlRepository urls;
  private final Transactions transactions;
  private final Sql sql;
  private final Claims claims;
  private final ArticleWriter writer;
  private final RuleBooks rules;

  ArticleUrls(
      ArticleRepository articles,
      OriginalUrlRepository urls,
      Transactions transactions,
      Sql sql,
      Claims claims,
      ArticleWriter writer,
      RuleBooks rules) {
    this.articles = articles;
    this.urls = urls;
    this.transactions = transactions;
    this.sql = sql;
    this.claims = claims;
    this.writer = writer;
    this.rules = rules;
  }

  /**
   * @param isNew false when the article has it already
   */
  record Added(Address address, boolean isNew) {}

  Added add(UUID id, NewUrl url) {
    articles.named(id).orGone();
    return transactions.run(
        () -> {
          Address address = url.address(rules.held());
          boolean added = claims.insert(address, id, Micros.now());
          UUID owner = claims.addresses(List.of(address), id, Micros.now()).get(0).articleId();
          if (!owner.equals(id)) {
            throw new AddressTaken(address, owner);
          }
          articles.locked(id).orGone();
          if (added) {
            writer.touch(id);
          }
          return new Added(address, added);
        });
  }

  void remove(UUID id, UUID urlId) {
    transactions.run(
        () -> {
          RuleBook book = rules.held();
          Article article = articles.locked(id).orGone();
          OriginalUrl url =
              urls.findByIdOptional(urlId)
                  .filter(found -> found.articleId().equals(id))
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              ProblemType.NOT_FOUND,
                              "The article has no address with the id " + urlId + "."));
          if (presents(article, url, book)) {
            throw new ProblemException(
                ProblemType.CONFLICT,
                "The article is presented under this address; replace its url first.");
          }
          sql.update("delete from original_url where id = ?", urlId);
          writer.touch(id);
          return urlId;
        });
  }

  private static boolean presents(Article article, OriginalUrl url, RuleBook book) {
    return url.canonicalUrl().equals(article.canonicalUrl())
        || Arrays.equals(url.identity(), book.canonical(article.url()).identity());
  }
}
