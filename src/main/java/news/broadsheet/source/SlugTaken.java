package news.broadsheet.source;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

final class SlugTaken extends ProblemException {
  SlugTaken(String slug) {
    super(ProblemType.CONFLICT, "Another source has the slug " + slug + ".");
  }
}
