package news.broadsheet.source;

import java.sql.SQLException;

/** The database refused; the SQLState of the cause says whether trying again helps. */
final class RulesNotRead extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RulesNotRead(SQLException cause) {
    super("The rules of addresses could not be read or changed", cause);
  }
}
