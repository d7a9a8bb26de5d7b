package news.broadsheet.source;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** Its name is read as another's, but an edit by it may have been meant for what it was. */
final class MergedAlready extends ProblemException {
  MergedAlready(String slug, String into) {
    super(
        ProblemType.CONFLICT,
        "The source %s was merged into %s, which is the one to edit.".formatted(slug, into));
  }
}
