package news.broadsheet.changes;

import java.sql.SQLException;

/** The database refused; the SQLState of the cause says whether trying again helps. */
final class ChangesNotRead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChangesNotRead(SQLException cause) {
    super("The changes could not be read", cause);
  }
}
