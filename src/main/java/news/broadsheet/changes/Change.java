package news.broadsheet.changes;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to an article.
 *
 * @param revision the number of the revision that was current afterwards
 * @param at in microseconds, the precision of the database
 */
public record Change(Kind kind, UUID articleId, int revision, Instant at) {

  public enum Kind {
    CREATED,
    REVISED,
    REMOVED,
    MERGED,
    RESTORED;

    /** The word for it in the contract and in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> ofWord(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  Change as(Kind other) {
    return new Change(other, articleId, revision, at);
  }
}
