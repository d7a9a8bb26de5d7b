package news.broadsheet.ingest;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What became of a post. */
public enum Outcome {
  /** A new article. */
  CREATED,
  /** A known article says something else now, or an older scrape of it arrived late. */
  REVISED,
  /** A known address, and nothing new in what it says. */
  UNCHANGED,
  /** A new address of an article that is already here; the address is kept on that article. */
  DUPLICATE,
  /** The article was removed, and stays so. */
  GONE;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
