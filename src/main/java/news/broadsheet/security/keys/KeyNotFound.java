package news.broadsheet.security.keys;

import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** No key has this id. */
class KeyNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  KeyNotFound(UUID id) {
    super(ProblemType.NOT_FOUND, "No key has the id " + id + ".");
  }
}
