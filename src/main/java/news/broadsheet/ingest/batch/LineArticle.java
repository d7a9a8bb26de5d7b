package news.broadsheet.ingest.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import news.broadsheet.ingest.ArticleJson;
import news.broadsheet.ingest.Submission;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** Reads the NewArticle of a line. */
@ApplicationScoped
class LineArticle {
  private final ArticleJson json;

  LineArticle(ArticleJson json) {
    this.json = json;
  }

  /**
   * @throws ProblemException that names the field, as for a single post
   */
  Submission read(Line line) {
    if (line.tooLong()) {
      String why = "must not be longer than a single post may be";
      throw new ProblemException(
          ProblemType.TOO_LARGE, "The line " + why + ".", List.of(Violation.inBody("", why)));
    }
    return Submission.of(json.read(line.bytes()));
  }
}
