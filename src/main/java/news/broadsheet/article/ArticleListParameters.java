package news.broadsheet.article;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of articles. */
public record ArticleListParameters(
    @BeanParam ArticleFilter filter,
    @RestQuery @DefaultValue("newest") ArticleOrder sort,
    @RestQuery @DefaultValue("20") @Min(1) @Max(200) int limit,
    @RestQuery @Nullable String cursor) {

  ArticleListQuery query() {
    return new ArticleListQuery(filter, sort, limit, cursor);
  }
}
