package news.broadsheet.webhook.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told.
 *
 * @param articleId absent where it is not about an article, as are the revision and the cursor
 * @param cursor where the change stands in the change feed
 */
public record Event(
    Kind kind,
    @Nullable UUID articleId,
    @Nullable Integer revision,
    @Nullable String cursor,
    Instant at) {

  /** The first five are those of changes. */
  public enum Kind {
    CREATED("article.created"),
    REVISED("article.revised"),
    REMOVED("article.removed"),
    MERGED("article.merged"),
    RESTORED("article.restored"),
    /** A webhook was made: is anybody there? */
    PING("webhook.ping"),
    /** Changes may be unknown to the receiver, who starts over. */
    MISSED("changes.missed");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** The word for it in the database. */
    public static Kind ofWord(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The word for it in events. */
    public String type() {
      return type;
    }
  }
}
