package news.broadsheet.source;

import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** Removed articles count: their tombstones name it. */
final class SourceInUse extends ProblemException {
  SourceInUse(String slug) {
    super(
        ProblemType.CONFLICT,
        "The source %s has articles, or had some that were removed.".formatted(slug));
  }
}
