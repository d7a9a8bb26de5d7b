package news.broadsheet.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** Holds an article to the constraints of NewArticle, whichever document it came from. */
@ApplicationScoped
class ArticleRules {
  private final Validator validator;

  ArticleRules(Validator validator) {
    this.validator = validator;
  }

  /**
   * @throws ProblemException 422 that names every field at fault
   */
  void check(NewArticle article) {
    List<Violation> violations =
        validator.validate(article).stream()
            .map(v -> Violation.inBody(v.getPropertyPath().toString(), v.getMessage()))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    if (!violations.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_CONTENT, "The article is not valid.", violations);
    }
  }
}
