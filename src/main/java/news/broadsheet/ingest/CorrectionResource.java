package news.broadsheet.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.ArticleView;
import news.broadsheet.edit.IfMatch;
import news.broadsheet.ingest.document.NewArticle;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Corrections and removals of articles. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {
  private final Correction correction;
  private final Removal removal;
  private final Reread reread;
  private final ArticleRepository articles;

  CorrectionResource(
      Correction correction, Removal removal, Reread reread, ArticleRepository articles) {
    this.correction = correction;
    this.removal = removal;
    this.reread = reread;
    this.articles = articles;
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response replaceArticle(
      @RestPath UUID id,
      @NotNull NewArticle article,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    correction.replace(id, article, IfMatch.of(ifMatch));
    return answer(id);
  }

  @PATCH
  @Consumes("application/merge-patch+json")
  public Response patchArticle(
      @RestPath UUID id,
      @NotNull JsonNode patch,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    correction.patch(id, patch, IfMatch.of(ifMatch));
    return answer(id);
  }

  @POST
  @Path("/reread")
  public IngestResult rereadArticle(@RestPath UUID id) {
    return reread.again(id);
  }

  @DELETE
  @Produces(MediaType.WILDCARD)
  public void deleteArticle(
      @RestPath UUID id,
      @RestQuery @DefaultValue("gone") RemovalReason reason,
      @HeaderParam(HttpHeaders.IF_MATCH) List<String> ifMatch) {
    removal.remove(id, reason, IfMatch.of(ifMatch));
  }

  private Response answer(UUID id) {
    Article article = articles.named(id).orGone();
    return Response.ok(ArticleView.of(article)).tag(article.entityTag()).build();
  }
}
