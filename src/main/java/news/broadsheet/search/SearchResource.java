package news.broadsheet.search;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.Reader;

@Path("/api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
  private final ArticleSearch articles;
  private final SearchTimes times;
  private final Reader reader;

  SearchResource(ArticleSearch articles, SearchTimes times, Reader reader) {
    this.articles = articles;
    this.times = times;
    this.reader = reader;
  }

  @GET
  @Blocking
  public SearchPage search(@BeanParam SearchParameters parameters, @BeanParam ArticleFilter filter)
      throws SQLException {
    SearchQuery query = SearchQuery.of(parameters, filter, reader.embargo());
    long begin = System.nanoTime();
    SearchPage page = articles.search(query);
    times.took(System.nanoTime() - begin, page.total());
    return page;
  }
}
