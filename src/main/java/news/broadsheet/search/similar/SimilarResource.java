package news.broadsheet.search.similar;

import io.smallrye.common.annotation.Blocking;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.util.UUID;
import news.broadsheet.page.Page;
import news.broadsheet.search.hit.SearchHit;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/articles/{id}/similar")
@Produces(MediaType.APPLICATION_JSON)
public class SimilarResource {
  private final SimilarArticles articles;

  SimilarResource(SimilarArticles articles) {
    this.articles = articles;
  }

  @GET
  @Blocking
  public Page<SearchHit> listSimilarArticles(
      @RestPath UUID id, @RestQuery @DefaultValue("10") @Min(1) @Max(50) int limit)
      throws SQLException {
    return new Page<>(articles.like(id, limit), null);
  }
}
