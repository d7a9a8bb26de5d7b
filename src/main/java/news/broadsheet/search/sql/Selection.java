package news.broadsheet.search.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.article.SqlCondition;

/**
 * The articles that pass a filter and meet one of some alternatives. Each alternative is selected
 * by itself: the word index then answers for its words, and no search vector is unpacked. A
 * condition with {@code or} PostgreSQL also finds by the index, but then tries it on every article
 * found, because the filter on the language in it is not the index's; ten times as dear.
 *
 * @param alternatives of which no article meets two
 */
public record Selection(SqlCondition filter, List<SqlCondition> alternatives) {

  public Selection and(SqlCondition further) {
    return new Selection(all(filter, further), alternatives);
  }

  /** Adds {@code select columns from article a} for all of them, in no order. */
  public SearchStatement addTo(SearchStatement sql, String columns) {
    for (int i = 0; i < alternatives.size(); i++) {
      sql.add(i == 0 ? "" : "union all")
          .add("select " + columns + " from article a where")
          .add(filter)
          .add("and")
          .add(alternatives.get(i));
    }
    return sql;
  }

  /** How many there are; counted up to so many. */
  public long count(int most, Connection connection) throws SQLException {
    var sql =
        addTo(new SearchStatement().add("select count(*) from ("), "1").add("limit ?) as m", most);
    try (var statement = sql.prepare(connection);
        ResultSet result = statement.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }

  public static SqlCondition all(SqlCondition one, SqlCondition other) {
    return joined(" and ", List.of(one, other));
  }

  public static SqlCondition any(List<SqlCondition> alternatives) {
    return alternatives.size() == 1 ? alternatives.getFirst() : joined(" or ", alternatives);
  }

  private static SqlCondition joined(String operator, List<SqlCondition> each) {
    return new SqlCondition(
        each.stream().map(SqlCondition::sql).collect(Collectors.joining(operator, "(", ")")),
        each.stream()
            .flatMap(one -> one.parameters().stream())
            .collect(Collectors.toCollection(ArrayList::new)));
  }
}
