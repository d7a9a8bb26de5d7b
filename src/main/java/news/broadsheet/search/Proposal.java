package news.broadsheet.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.sql.Selection;
import news.broadsheet.search.suggest.DidYouMean;
import news.broadsheet.search.syntax.Query;
import news.broadsheet.search.syntax.QueryParser;
import news.broadsheet.search.syntax.SyntaxException;
import org.jspecify.annotations.Nullable;

/** What to ask instead of a query that finds nothing. */
final class Proposal {
  private static final SqlCondition ANY_ARTICLE = new SqlCondition("true", List.of());

  private Proposal() {}

  /** Only what finds something is worth proposing. */
  static @Nullable String instead(SearchQuery query, Connection connection) throws SQLException {
    Optional<String> other =
        DidYouMean.correct(
            query.text(),
            query.query(),
            word -> finds(new Query.All(List.of(word)), ANY_ARTICLE, query, connection),
            connection);
    try {
      return other.isPresent()
              && finds(QueryParser.parse(other.get()), query.filter(), query, connection)
          ? other.get()
          : null;
    } catch (SyntaxException e) {
      return null;
    }
  }

  private static boolean finds(
      Query.All sought, SqlCondition filter, SearchQuery as, Connection connection)
      throws SQLException {
    LocalQuery local =
        LocalQuery.of(sought, as.parts(), as.language(), FieldFilter::condition, connection);
    return !local.isEmpty() && new Selection(filter, local.alternatives()).count(1, connection) > 0;
  }
}
