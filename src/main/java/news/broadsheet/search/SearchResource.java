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
  private final SearchTimes times;

  SearchResource(ArticleSearch articles, SearchTimes times) {
    this.articles = articles;
    this.times = times;
  }

  @GET
  @Blocking
  public SearchPage search(@BeanParam SearchParameters parameters, @BeanParam ArticleFilter filter)
      throws SQLException {
    SearchQuery query = SearchQuery.of(parameters, filter);
    long begin = System.nanoTime();
    SearchPage page = articles.search(query);
    times.took(System.nanoTime() - begin, page.total());
    return page;
  }
}
