package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import news.broadsheet.problem.Violation;

/** Holds an article to the constraints of NewArticle, whichever document it came from. */
@Singleton
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
            .map(v -> Violation.inBody(field(v), v.getMessage()))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    if (!violations.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_CONTENT, "The article is not valid.", violations);
    }
  }

  /**
   * Jakarta Validation calls an item {@code tags[1].<list element>}; the contract calls it {@code
   * tags[1]}.
   */
  private static String field(ConstraintViolation<NewArticle> violation) {
    return violation.getPropertyPath().toString().replace(".<list element>", "");
  }
}
