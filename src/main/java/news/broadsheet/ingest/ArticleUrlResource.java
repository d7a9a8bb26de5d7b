package news.broadsheet.ingest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import news.broadsheet.article.OriginalUrlRepository;
import news.broadsheet.article.OriginalUrlView;
import org.jboss.resteasy.reactive.RestPath;

/** The addresses of an article, by hand. */
@Path("/api/v1/articles/{id}/urls")
@Produces(MediaType.APPLICATION_JSON)
public class ArticleUrlResource {
  private final ArticleUrls articleUrls;
  private final OriginalUrlRepository urls;

  ArticleUrlResource(ArticleUrls articleUrls, OriginalUrlRepository urls) {
    this.articleUrls = articleUrls;
    this.urls = urls;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response addArticleUrl(@RestPath UUID id, @NotNull @Valid NewUrl url) {
    ArticleUrls.Added added = articleUrls.add(id, url);
    OriginalUrlView view =
        urls.naming(added.address().canonical())
            .map(OriginalUrlView::of)
            .orElseThrow(ChangedMeanwhile::new);
    if (!added.isNew()) {
      return Response.ok(view).build();
    }
    var location = URI.create("/api/v1/articles/" + id + "/urls/" + view.id());
    return Response.created(location).entity(view).build();
  }

  @DELETE
  @Produces(MediaType.WILDCARD)
  @Path("/{urlId}")
  public void removeArticleUrl(@RestPath UUID id, @RestPath UUID urlId) {
    articleUrls.remove(id, urlId);
  }
}
