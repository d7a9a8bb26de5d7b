package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.OriginalUrl;
import news.broadsheet.article.OriginalUrlRepository;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.url.CanonicalUrl;

/** Adds addresses to articles and takes them away. */
@Singleton
class ArticleUrls {
  private final ArticleRepository articles;
  private final OriginalUrlRepository urls;
  private final Transactions transactions;
  private final Statements statements;
  private final Claims claims;
  private final ArticleWriter writer;

  ArticleUrls(
      ArticleRepository articles,
      OriginalUrlRepository urls,
      Transactions transactions,
      Statements statements,
      Claims claims,
      ArticleWriter writer) {
    this.articles = articles;
    this.urls = urls;
    this.transactions = transactions;
    this.statements = statements;
    this.claims = claims;
    this.writer = writer;
  }

  /** Whether the address is new; false when the article has it already. */
  boolean add(UUID id, Address address) {
    articles.named(id).orGone();
    return transactions.run(
        () -> {
          boolean added = claims.insert(address, id, now());
          UUID owner = claims.addresses(List.of(address), id, now()).get(0).articleId();
          if (!owner.equals(id)) {
            throw new AddressTaken(address, owner);
          }
          articles.locked(id).orGone();
          if (added) {
            writer.touch(id);
          }
          return added;
        });
  }

  void remove(UUID id, UUID urlId) {
    transactions.run(
        () -> {
          Article article = articles.locked(id).orGone();
          OriginalUrl url =
              urls.findByIdOptional(urlId)
                  .filter(found -> found.articleId().equals(id))
                  .orElseThrow(
                      () ->
                          new ProblemException(
                              ProblemType.NOT_FOUND,
                              "The article has no address with the id " + urlId + "."));
          if (presents(article, url)) {
            throw new ProblemException(
                ProblemType.CONFLICT,
                "The article is presented under this address; replace its url first.");
          }
          statements.update("delete from original_url where id = ?", urlId);
          writer.touch(id);
          return urlId;
        });
  }

  private static boolean presents(Article article, OriginalUrl url) {
    return url.canonicalUrl().equals(article.canonicalUrl())
        || Arrays.equals(url.identity(), CanonicalUrl.of(article.url()).identity());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
