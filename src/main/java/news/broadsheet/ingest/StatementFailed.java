package news.broadsheet.ingest;

import java.sql.SQLException;

/** A statement failed; the cause says why, and the error mappers answer by its SQLState. */
class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sqlState;

  StatementFailed(SQLException cause) {
    super(cause);
    sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
  }

  /** Deadlocks and failed serialisation: the same transaction, run again, goes through. */
  boolean passing() {
    return sqlState.equals("40P01") || sqlState.equals("40001");
  }
}
