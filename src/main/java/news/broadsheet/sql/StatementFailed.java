package news.broadsheet.sql;

import java.sql.SQLException;

/** The cause says why; the error mappers answer by its SQLState. */
public final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StatementFailed(SQLException cause) {
    super(cause);
  }
}
