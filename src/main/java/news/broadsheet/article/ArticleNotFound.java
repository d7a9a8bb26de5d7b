package news.broadsheet.article;

import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** No article has this id or address, and none ever had. */
public class ArticleNotFound extends ProblemException {
  private static final long serialVersionUID = 1L;

  public ArticleNotFound(UUID id) {
    super(ProblemType.NOT_FOUND, "No article has the id " + id + ".");
  }

  ArticleNotFound(String url) {
    super(ProblemType.NOT_FOUND, "No article is known at " + url + ".");
  }
}
