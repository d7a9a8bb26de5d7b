package news.broadsheet.imports;

import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** No import has this id, or it ended too long ago. */
class ImportNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  ImportNotFound(UUID id) {
    super(ProblemType.NOT_FOUND, "No import has the id " + id + ".");
  }
}
