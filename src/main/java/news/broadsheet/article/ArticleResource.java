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
import java.util.UUID;
import news.broadsheet.page.Page;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reads of articles as JSON, but for the one by its id, which has other representations too. */
@Path("/api/v1/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleResource {
  private final ArticleRepository articles;
  private final ArticleReads reads;

  ArticleResource(ArticleRepository articles, ArticleReads reads) {
    this.articles = articles;
    this.reads = reads;
  }

  @GET
  public Page<ArticleView> listArticles(
      @BeanParam ArticleFilter filter, @Valid @BeanParam ArticleListParameters parameters) {
    return articles.list(parameters.query(filter)).map(ArticleView::of);
  }

  @GET
  @Path("/by-url")
  public Response getArticleByUrl(
      @RestQuery @NotBlank @Size(max = 2000) String url, @RestQuery @Nullable String include) {
    ArticleRead read = reads.byUrl(url, include);
    return Response.ok(read.view()).tag(read.entityTag()).build();
  }

  @GET
  @Path("/{id}/urls")
  public Page<OriginalUrlView> listArticleUrls(@RestPath UUID id) {
    return new Page<>(reads.urls(id), null);
  }
}
