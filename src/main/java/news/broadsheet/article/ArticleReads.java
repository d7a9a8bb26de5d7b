package news.broadsheet.article;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.Violation;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import org.jspecify.annotations.Nullable;

/**
 * One article, as far as the caller is concerned: 404 where there is none or an embargo holds, 410
 * where it was removed. Every representation of an article begins here.
 */
@Singleton
public class ArticleReads {
  private final ArticleRepository articles;
  private final OriginalUrlRepository urls;
  private final RevisionRepository revisions;
  private final RuleBooks rules;

  ArticleReads(
      ArticleRepository articles,
      OriginalUrlRepository urls,
      RevisionRepository revisions,
      RuleBooks rules) {
    this.articles = articles;
    this.urls = urls;
    this.revisions = revisions;
    this.rules = rules;
  }

  /**
   * @param include parts to read too, with commas between; null for none
   * @param asOf the instant at which it said so; null for now
   */
  public ArticleRead byId(UUID id, @Nullable String include, @Nullable String asOf)
      throws SQLException {
    Article article = readable(id);
    if (asOf == null) {
      return read(article, null, include);
    }
    Instant moment = moment(asOf);
    return read(
        article,
        revisions.asOf(id, moment).orElseThrow(() -> RevisionNotFound.asOf(article, moment)),
        include);
  }

  ArticleRead byUrl(String url, @Nullable String include) {
    UUID id =
        urls.naming(canonical(url))
            .map(OriginalUrl::articleId)
            .orElseThrow(() -> new ArticleNotFound(url));
    Article article = articles.readable(id).orElseThrow(() -> new ArticleNotFound(url)).orGone();
    return read(article, null, include);
  }

  List<OriginalUrlView> urls(UUID id) {
    return urlsOf(readable(id));
  }

  private Article readable(UUID id) {
    return articles.readable(id).orElseThrow(() -> new ArticleNotFound(id)).orGone();
  }

  /**
   * @param then what it said at another time; null for now
   */
  private ArticleRead read(Article article, @Nullable Revision then, @Nullable String include) {
    Set<Included> parts = Included.of(include);
    List<OriginalUrlView> addresses = parts.contains(Included.URLS) ? urlsOf(article) : null;
    Map<String, FieldOrigin> provenance =
        parts.contains(Included.PROVENANCE) ? ProvenanceView.of(article) : null;
    String tag = article.entityTag(parts);
    return then == null || then.current()
        ? new ArticleRead(ArticleView.of(article, addresses, provenance), tag)
        : new ArticleRead(ArticleView.then(article, then, addresses), tag + ".r" + then.number());
  }

  private List<OriginalUrlView> urlsOf(Article article) {
    return urls.ofArticle(article.id()).stream().map(OriginalUrlView::of).toList();
  }

  private static Instant moment(String asOf) {
    return instant(asOf)
        .orElseThrow(
            () ->
                ProblemException.refusing(
                    Violation.inQuery(
                        "asOf", "must be an RFC 3339 instant, such as 2022-01-11T09:30:00Z")));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(PublicationTime.of(text))
          .filter(PublicationTime::hasZone)
          .map(PublicationTime::instant);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private CanonicalUrl canonical(String url) {
    try {
      return rules.current().canonical(url);
    } catch (InvalidUrl e) {
      throw ProblemException.refusing(Violation.inQuery("url", String.valueOf(e.getMessage())));
    }
  }
}
