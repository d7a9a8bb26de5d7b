package news.broadsheet.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import news.broadsheet.article.ArticleFilter;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  private final ArticleSearch articles;

  SearchResource(ArticleSearch articles) {
    this.articles = articles;
  }

  @GET
  @Blocking
  public SearchPage search(@BeanParam SearchParameters parameters, @BeanParam ArticleFilter filter)
      throws SQLException {
    return articles.search(SearchQuery.of(parameters, filter));
  }
}
