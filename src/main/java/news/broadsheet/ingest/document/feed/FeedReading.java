package news.broadsheet.ingest.document.feed;

import java.util.List;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.Warning;

/**
 * What a feed held.
 *
 * @param entries in the feed's order; each may still lack what is required, such as an address
 * @param warnings about the feed as a whole; their field is {@code feed}
 */
public record FeedReading(Format format, List<DocumentReading> entries, List<Warning> warnings) {

  /** The family; versions of one family are read alike, because feeds misstate theirs. */
  public enum Format {
    RSS,
    ATOM,
    RDF,
    CDF,
    JSON
  }

  /** The field of warnings that are about no single article. */
  static final String FEED = "feed";
}
