package news.broadsheet.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The articles that a search is about.
 *
 * @param count how many they are, exact up to the count limit
 * @param reach in the order of time, up to which as many should be as are wanted; null where they
 *     are not so many that it is worth while
 */
record Matches(Plan plan, Selection selection, long count, @Nullable OffsetDateTime reach) {
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
      return new Matches(Plan.NONE, new Selection(query.filter(), List.of(NOTHING)), 0, null);
    }
    Plan plan = after == null ? null : after.plan();
    if (plan == null || !plan.anyWord()) {
      var all = new Selection(query.filter(), local.alternatives());
      long count = all.count(config.countLimit() + 1, connection);
      boolean some =
          plan == null
              && query.sort() == Sort.RELEVANCE
              && count < config.enough()
              && local.sentence();
      if (plan == null) {
        plan = Plan.of(local, some, connection);
      }
      if (!some) {
        return of(plan, all, count, query, after, config, connection);
      }
    }
    var some = new Selection(query.filter(), local.someWords(plan.weighing(), config.rankWindow()));
    long count = some.count(config.countLimit() + 1, connection);
    return of(plan, some, count, query, after, config, connection);
  }

  private static Matches of(
      Plan plan,
      Selection selection,
      long count,
      SearchQuery query,
      @Nullable PageKey after,
      SearchConfig config,
      Connection connection)
      throws SQLException {
    return new Matches(
        plan,
        selection,
        count,
        count <= config.countLimit() || (after != null && after.floor() != null)
            ? null
            : Reach.of(
                query,
                after == null ? null : after.moment(),
                config.reach() * wanted(query, config) / Estimate.of(selection, connection),
                plan.weighing().articles(),
                connection));
  }

  private static int wanted(SearchQuery query, SearchConfig config) {
    return query.sort() == Sort.RELEVANCE ? config.rankWindow() : query.limit() + 1;
  }
}
