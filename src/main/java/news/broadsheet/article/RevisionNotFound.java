package news.broadsheet.article;

import java.time.Instant;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** The article has no such revision, or had none at that time. */
public class RevisionNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  private RevisionNotFound(String detail) {
    super(ProblemType.NOT_FOUND, detail);
  }

  /** Removals may erase texts; the numbers go on afterwards. */
  public static RevisionNotFound of(Article article, int number) {
    return new RevisionNotFound(
        number >= 1 && number <= article.lastRevision()
            ? "The text of revision %d was erased when the article was removed.".formatted(number)
            : "The article %s has no revision %d.".formatted(article.id(), number));
  }

  public static RevisionNotFound before(UUID article, int number) {
    return new RevisionNotFound(
        "No revision of the article %s comes before revision %d; name another in from."
            .formatted(article, number));
  }

  static RevisionNotFound asOf(Article article, Instant moment) {
    return new RevisionNotFound(
        moment.isBefore(article.createdAt())
            ? "The article was first stored at %s, after the instant of asOf."
                .formatted(article.createdAt())
            : "No text of the article is known that was current at %s.".formatted(moment));
  }
}
