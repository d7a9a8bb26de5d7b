package news.broadsheet.changes;

import java.sql.SQLException;

/** The database refused; the SQLState of the cause says whether trying again helps. */
public final class ChangesNotWritten extends RuntimeException {
  ChangesNotWritten(SQLException cause) {
    super("The changes could not be written", cause);
  }
}
