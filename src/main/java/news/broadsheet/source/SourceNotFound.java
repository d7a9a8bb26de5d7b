package news.broadsheet.source;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

final class SourceNotFound extends ProblemException {
  SourceNotFound(String idOrSlug) {
    super(ProblemType.NOT_FOUND, "There is no source " + idOrSlug + ".");
  }
}
