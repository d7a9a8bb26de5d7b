package news.broadsheet.article;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a field of an article was found. */
public enum Origin {
  /** Said by who posted it: in JSON, in front matter, as a parameter, by a correction. */
  GIVEN,
  /** The schema.org JSON-LD of the page. */
  JSONLD,
  /** The OpenGraph properties of the page. */
  OPENGRAPH,
  /** Its other meta and link elements, and attributes of the whole page. */
  META,
  MICRODATA,
  /** An element of a feed that is meant for it. */
  FEED,
  /** What is printed for people. */
  TEXT,
  /** The address itself. */
  URL;

  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
