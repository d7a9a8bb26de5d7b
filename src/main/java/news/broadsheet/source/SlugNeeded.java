package news.broadsheet.source;

import java.util.List;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

final class SlugNeeded extends ProblemException {
  SlugNeeded(String why) {
    super(
        ProblemType.INVALID_CONTENT,
        "The slug " + why + ".",
        List.of(Violation.inBody("slug", why)));
  }
}
