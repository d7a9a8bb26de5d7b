package news.broadsheet.search.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.broadsheet.article.SqlCondition;
import org.jspecify.annotations.Nullable;

/** The text of a statement and its parameters, put together in the same order. */
public final class SearchStatement {
  private final StringBuilder sql = new StringBuilder();
  private final List<@Nullable Object> parameters = new ArrayList<>();

  /** Adds constant text, in which each {@code ?} stands for one value. */
  public SearchStatement add(String text, @Nullable Object... values) {
    sql.append(text).append('\n');
    Collections.addAll(parameters, values);
    return this;
  }

  public SearchStatement add(SqlCondition condition) {
    return add(condition.sql(), condition.parameters().toArray());
  }

  /** To be closed by the caller. */
  public PreparedStatement prepare(Connection connection) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql.toString());
    try {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return statement;
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }
}
