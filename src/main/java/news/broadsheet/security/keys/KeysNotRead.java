package news.broadsheet.security.keys;

import java.sql.SQLException;

/** The database refused; the SQLState of the cause says whether trying again helps. */
final class KeysNotRead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeysNotRead(SQLException cause) {
    super("The keys could not be read or changed", cause);
  }
}
