package news.broadsheet.article;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** The article was removed; its tombstone says why and when. */
public class ArticleGone extends ProblemException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final Instant removedAt;
  private final @Nullable UUID mergedInto;

  ArticleGone(UUID id, String reason, Instant removedAt, @Nullable UUID mergedInto) {
    super(ProblemType.GONE, "The article " + id + " was removed: " + reason + ".");
    this.reason = reason;
    this.removedAt = removedAt;
    this.mergedInto = mergedInto;
  }

  @Override
  public Map<String, Object> extensions() {
    return mergedInto == null
        ? Map.of("reason", reason, "removedAt", removedAt)
        : Map.of("reason", reason, "removedAt", removedAt, "mergedInto", mergedInto);
  }
}
