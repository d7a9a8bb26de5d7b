package news.broadsheet.sql;

import java.sql.SQLException;

/** The cause says why; the error mappers answer by its SQLState. */
public final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;

  public StatementFailed(SQLException cause) {
    super(cause);
    sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** Deadlocks and failed serialisation: the same transaction, run again, goes through. */
  public boolean passing() {
    return sqlState.equals("40P01") || sqlState.equals("40001");
  }
}
