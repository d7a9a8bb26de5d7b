package news.broadsheet.article;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
  private static final String URLS = "urls";

  private final ArticleRepository articles;
  private final OriginalUrlRepository urls;
  private final RuleBooks rules;

  ArticleResource(ArticleRepository articles, OriginalUrlRepository urls, RuleBooks rules) {
    this.articles = articles;
    this.urls = urls;
    this.rules = rules;
  }

  @GET
  public Page<ArticleView> listArticles(
      @BeanParam ArticleFilter filter, @BeanParam ArticleListParameters parameters) {
    return articles.list(parameters.query(filter)).map(ArticleView::of);
  }

  @GET
  @Path("/{id}")
  public Response getArticle(
      @RestPath UUID id,
      @RestQuery @Nullable @Pattern(regexp = URLS, message = "must be urls") String include) {
    return answer(articles.named(id).orGone(), include);
  }

  @GET
  @Path("/by-url")
  public Response getArticleByUrl(
      @RestQuery @NotBlank @Size(max = 2000) String url,
      @RestQuery @Nullable @Pattern(regexp = URLS, message = "must be urls") String include) {
    UUID id =
        urls.naming(canonical(url))
            .map(OriginalUrl::articleId)
            .orElseThrow(() -> new ArticleNotFound(url));
    return answer(articles.named(id).orGone(), include);
  }

  @GET
  @Path("/{id}/urls")
  public Page<OriginalUrlView> listArticleUrls(@RestPath UUID id) {
    return new Page<>(urlsOf(articles.named(id).orGone()), null);
  }

  private Response answer(Article article, @Nullable String include) {
    if (include == null) {
      return Response.ok(ArticleView.of(article)).tag(article.entityTag()).build();
    }
    return Response.ok(ArticleView.of(article, urlsOf(article)))
        .tag(article.entityTagWithUrls())
        .build();
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
