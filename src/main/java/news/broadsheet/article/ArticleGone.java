package news.broadsheet.article;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** The article was removed; its tombstone says why and when. */
public class ArticleGone extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Instant removedAt;

  ArticleGone(UUID id, String reason, Instant removedAt) {
    super(ProblemType.GONE, "The article " + id + " was removed: " + reason + ".");
    this.reason = reason;
    this.removedAt = removedAt;
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("reason", reason, "removedAt", removedAt);
  }
}
