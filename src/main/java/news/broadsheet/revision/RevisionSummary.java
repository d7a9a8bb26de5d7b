package news.broadsheet.revision;

import java.time.Instant;
import news.broadsheet.article.RevisionLine;
import org.jspecify.annotations.Nullable;

/**
 * A revision in a list.
 *
 * @param comparedWith the revision that was current before; absent for the first
 * @param changes against that one; absent also where the page holds too much text to compare
 */
record RevisionSummary(
    int revision,
    boolean current,
    String title,
    int wordCount,
    @Nullable Instant retrievedAt,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    @Nullable Integer comparedWith,
    @Nullable Changes changes) {

  static RevisionSummary of(RevisionLine line, @Nullable Changes changes) {
    return new RevisionSummary(
        line.number(),
        line.current(),
        line.title(),
        line.wordCount(),
        line.retrievedAt(),
        line.recordedAt(),
        line.supersededAt(),
        line.before(),
        changes);
  }
}
