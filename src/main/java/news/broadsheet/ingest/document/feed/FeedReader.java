package news.broadsheet.ingest.document.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles out of a feed: RSS 0.9 to 2.0, Atom 0.3 and 1.0 (RFC 4287), RSS 1.0 and 1.1
 * (RDF), CDF, JSON Feed 1 and 1.1, with the modules that carry news (Dublin Core, content, Media
 * RSS, iTunes). The format is told by the document, not by its media type, which is often wrong.
 *
 * <p>What is malformed is read as far as it can be, with a warning. A DOCTYPE is passed over: no
 * entity is declared, expanded or fetched. Time and memory are linear in the size, which the caller
 * bounds.
 */
public final class FeedReader {

  private FeedReader() {}

  /**
   * @param charset what HTTP said of the document
   * @param address where the feed was fetched; relative links are relative to it
   * @throws NotAFeed where there is nothing to read
   */
  public static FeedReading read(
      byte[] document, @Nullable String charset, @Nullable String address) {
    var warnings = new ArrayList<Warning>();
    String text = FeedText.of(document, charset, warnings);
    HttpUrl base = address(address).orElse(null);
    if (isJson(text)) {
      return JsonFeed.read(text, base, warnings);
    }
    return XmlFeed.in(LenientXml.parse(text, warnings), base)
        .map(feed -> feed.read(warnings))
        .orElseThrow(() -> new NotAFeed("The document has no RSS, Atom, RDF or JSON feed in it."));
  }

  private static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  private static Optional<HttpUrl> address(@Nullable String address) {
    try {
      return address == null ? Optional.empty() : Optional.of(HttpUrl.parse(address));
    } catch (UrlSyntaxException e) {
      return Optional.empty();
    }
  }

  static <T> @Nullable List<T> listed(List<T> items) {
    return items.isEmpty() ? null : List.copyOf(items);
  }
}
