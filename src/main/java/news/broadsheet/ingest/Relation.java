package news.broadsheet.ingest;

import java.util.Locale;

/** How an address belongs to its article. */
public enum Relation {
  /** It was posted. */
  ORIGINAL,
  /** The publisher calls it canonical. */
  CANONICAL,
  /** Another address of the same article. */
  ALIAS,
  /** Another publisher's article that this one says it is a copy of. Names nothing. */
  SYNDICATION;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
