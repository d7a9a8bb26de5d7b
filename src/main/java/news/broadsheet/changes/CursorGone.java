package news.broadsheet.changes;

import java.util.Map;
import news.broadsheet.problem.ProblemException;
import news.broadsheet.problem.ProblemType;

/** What followed the cursor is no longer known here, so that changes may have been missed. */
final class CursorGone extends ProblemException {
  private static final long serialVersionUID = 1L;
  private static final String START_OVER = "/api/v1/changes?after=now";

  private final String cause;

  private CursorGone(String cause, String why) {
    super(
        ProblemType.CURSOR_GONE,
        why
            + " Start over: take the cursor of startOver, list all articles, then follow from that"
            + " cursor.");
    this.cause = cause;
  }

  static CursorGone expired() {
    return new CursorGone("expired", "The changes after this cursor are older than what is kept.");
  }

  static CursorGone restored() {
    return new CursorGone(
        "restored", "The cursor is of another history: the database was moved or restored.");
  }

  @Override
  public Map<String, Object> extensions() {
    return Map.of("cause", cause, "startOver", START_OVER);
  }
}
