package news.broadsheet.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a search is about.
 *
 * @param needVectors whether the word index alone cannot tell them
 */
record Matches(Plan plan, Selection selection, boolean needVectors) {
  private static final SqlCondition NOTHING = new SqlCondition("false", List.of());

  /**
   * Of a sentence few articles have all the words, and those are not all that it is about. Not in
   * an order by time, where the best would not come first.
   */
  static Matches of(
      SearchQuery query,
      LocalQuery local,
      @Nullable PageKey after,
      SearchConfig config,
      Connection connection)
      throws SQLException {
    if (local.isEmpty()) {
      return new Matches(Plan.NONE, new Selection(query.filter(), List.of(NOTHING)), false);
    }
    var all = new Selection(query.filter(), local.alternatives());
    Plan plan = after == null ? null : after.plan();
    if (plan == null) {
      boolean some =
          query.sort() == Sort.RELEVANCE
              && local.sentence()
              && all.count(config.enough(), connection) < config.enough();
      plan = Plan.of(local, some, connection);
    }
    return new Matches(
        plan,
        plan.anyWord()
            ? new Selection(query.filter(), local.someWords(plan.weighing(), config.rankWindow()))
            : all,
        local.needsVectors());
  }
}
