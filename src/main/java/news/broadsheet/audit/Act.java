package news.broadsheet.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is written down. Not what scrapers do all day: the change feed tells that. */
public enum Act {
  ARTICLE_REMOVED,
  ARTICLE_MERGED,
  SOURCE_CREATED,
  SOURCE_CHANGED,
  SOURCE_MERGED,
  SOURCE_REMOVED,
  WEBHOOK_CREATED,
  WEBHOOK_CHANGED,
  WEBHOOK_ROTATED,
  WEBHOOK_DISABLED,
  WEBHOOK_REMOVED,
  KEY_CREATED,
  KEY_CHANGED,
  KEY_REVOKED;

  /** The name on the wire and in the database, such as {@code article.removed}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  public static Optional<Act> ofCode(String code) {
    return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
  }
}
