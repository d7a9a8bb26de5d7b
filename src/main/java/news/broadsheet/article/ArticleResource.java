package news.broadsheet.article;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import news.broadsheet.page.Page;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;
import news.broadsheet.source.RuleBooks;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads of articles. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
  private final ArticleRepository articles;
  private final OriginalUrlRepository urls;
  private final RevisionRepository revisions;
  private final RuleBooks rules;

  ArticleResource(
      ArticleRepository articles,
      OriginalUrlRepository urls,
      RevisionRepository revisions,
      RuleBooks rules) {
    this.articles = articles;
    this.urls = urls;
    this.revisions = revisions;
    this.rules = rules;
  }

  @GET
  public Page<ArticleView> listArticles(
      @BeanParam ArticleFilter filter, @Valid @BeanParam ArticleListParameters parameters) {
    return articles.list(parameters.query(filter)).map(ArticleView::of);
  }

  @GET
  @Path("/{id}")
  public Response getArticle(
      @RestPath UUID id, @RestQuery @Nullable String include, @RestQuery @Nullable String asOf)
      throws SQLException {
    Article article = readable(id);
    if (asOf == null) {
      return answer(article, null, include);
    }
    Instant moment = moment(asOf);
    return answer(
        article,
        revisions.asOf(id, moment).orElseThrow(() -> RevisionNotFound.asOf(article, moment)),
        include);
  }

  @GET
  @Path("/by-url")
  public Response getArticleByUrl(
      @RestQuery @NotBlank @Size(max = 2000) String url, @RestQuery @Nullable String include) {
    UUID id =
        urls.naming(canonical(url))
            .map(OriginalUrl::articleId)
            .orElseThrow(() -> new ArticleNotFound(url));
    Article article = articles.readable(id).orElseThrow(() -> new ArticleNotFound(url)).orGone();
    return answer(article, null, include);
  }

  @GET
  @Path("/{id}/urls")
  public Page<OriginalUrlView> listArticleUrls(@RestPath UUID id) {
    return new Page<>(urlsOf(readable(id)), null);
  }

  private Article readable(UUID id) {
    return articles.readable(id).orElseThrow(() -> new ArticleNotFound(id)).orGone();
  }

  /**
   * @param then what it said at another time; null for now
   */
  private Response answer(Article article, @Nullable Revision then, @Nullable String include) {
    Set<Included> parts = Included.of(include);
    List<OriginalUrlView> addresses = parts.contains(Included.URLS) ? urlsOf(article) : null;
    Map<String, FieldOrigin> provenance =
        parts.contains(Included.PROVENANCE) ? ProvenanceView.of(article) : null;
    String tag = article.entityTag(parts);
    return then == null || then.current()
        ? Response.ok(ArticleView.of(article, addresses, provenance)).tag(tag).build()
        : Response.ok(ArticleView.then(article, then, addresses))
            .tag(tag + ".r" + then.number())
            .build();
  }

  private static Instant moment(String asOf) {
    return instant(asOf)
        .orElseThrow(
            () -> {
              String why = "must be an RFC 3339 instant, such as 2022-01-11T09:30:00Z";
              return new ProblemException(
                  ProblemType.INVALID_PARAMETER,
                  "The parameter asOf " + why + ".",
                  List.of(Violation.inQuery("asOf", why)));
            });
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

  private List<OriginalUrlView> urlsOf(Article article) {
    return urls.ofArticle(article.id()).stream().map(OriginalUrlView::of).toList();
  }

  private CanonicalUrl canonical(String url) {
    try {
      return rules.current().canonical(url);
    } catch (InvalidUrl e) {
      String why = String.valueOf(e.getMessage());
      throw new ProblemException(
          ProblemType.INVALID_PARAMETER,
          "The parameter url " + why + ".",
          List.of(Violation.inQuery("url", why)));
    }
  }
}
