package news.broadsheet.search.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection on which all statements see the same articles, so that the total fits the page. Each
 * is planned for its own values: a plan for any word, which PostgreSQL would come to after some
 * executions, is bad either for rare words or for common ones. Nor is a table read from end to end:
 * the planner does not know what it costs to unpack the search vector of every article. A page
 * anywhere costs as much as the next one where it comes from memory or from a disk without heads. A
 * bitmap of matches that does not fit its memory forgets which articles of a page they were, and
 * all of them are unpacked to find out; 32 MB hold those of millions. To start workers or a
 * compiler takes longer than most searches.
 */
public final class Snapshot implements AutoCloseable {
  private final Connection connection;

  private Snapshot(Connection connection) {
    this.connection = connection;
  }

  public static Snapshot of(DataSource database) throws SQLException {
    var snapshot = new Snapshot(database.getConnection());
    try (var statement = snapshot.connection.createStatement()) {
      snapshot.connection.setAutoCommit(false);
      statement.execute(
          "set transaction isolation level repeatable read read only;"
              + " set local plan_cache_mode = force_custom_plan;"
              + " set local enable_seqscan = off;"
              + " set local random_page_cost = 1.1;"
              + " set local work_mem = '32MB';"
              + " set local max_parallel_workers_per_gather = 0;"
              + " set local jit = off");
    } catch (SQLException e) {
      snapshot.connection.close();
      throw e;
    }
    return snapshot;
  }

  public Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      // Nothing was written: an end as good as a commit, and it is there after a failure too.
      connection.rollback();
    }
  }
}
