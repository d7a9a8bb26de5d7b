package news.broadsheet.ingest.document.feed;

import java.util.List;
import java.util.Optional;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.html.HtmlFragment;

/** The links of an entry or a feed: RSS writes them as text, Atom as attributes, many both. */
record EntryLinks(FeedElement entry) {

  static EntryLinks of(FeedElement entry) {
    return new EntryLinks(entry);
  }

  /**
   * The page. Proxies that count readers stand in {@code link}, with the real address beside it; a
   * guid is an address unless it says otherwise.
   */
  Optional<String> address() {
    return entry
        .first(Vocabulary.FEEDBURNER, "origlink")
        .flatMap(link -> link.resolve(link.text()))
        .or(() -> alternate("html"))
        .or(() -> alternate(""))
        .or(this::text)
        .or(this::permalink)
        .or(this::identity)
        .or(() -> entry.attributeIfAny("href").flatMap(entry::resolve));
  }

  private Optional<String> alternate(String type) {
    return links().stream()
        .filter(link -> link.attribute("rel").isEmpty() || isRel(link, "alternate"))
        .filter(link -> link.attribute("type").contains(type))
        .flatMap(link -> link.resolve(link.attribute("href")).stream())
        .findFirst();
  }

  private Optional<String> text() {
    return links().stream()
        .filter(link -> link.attribute("href").isEmpty() && link.attribute("rel").isEmpty())
        .flatMap(link -> link.resolve(link.text()).stream())
        .findFirst();
  }

  private Optional<String> permalink() {
    return entry.all(Vocabulary.FEED, "guid").stream()
        .filter(guid -> !guid.attribute("isPermaLink").equalsIgnoreCase("false"))
        .filter(guid -> isWeb(guid.text()) || guid.attribute("isPermaLink").equals("true"))
        .flatMap(guid -> guid.resolve(guid.text()).stream())
        .findFirst();
  }

  /** An Atom id that is an address, and the {@code rdf:about} of RSS 1.0. */
  private Optional<String> identity() {
    return entry
        .textOf(Vocabulary.FEED, "id")
        .or(() -> entry.attributeIfAny("rdf:about"))
        .filter(EntryLinks::isWeb)
        .flatMap(entry::resolve);
  }

  List<RelatedLink> related() {
    return links().stream()
        .filter(link -> isRel(link, "related"))
        .flatMap(link -> related(link).stream())
        .toList();
  }

  private static Optional<RelatedLink> related(FeedElement link) {
    return link.attributeIfAny("title")
        .map(HtmlFragment::line)
        .filter(title -> !title.isEmpty() && title.length() <= 1000)
        .flatMap(
            title -> link.resolve(link.attribute("href")).map(url -> new RelatedLink(title, url)));
  }

  List<FeedElement> links() {
    return entry.all(Vocabulary.FEED, "link");
  }

  static boolean isRel(FeedElement link, String relation) {
    String rel = link.attribute("rel");
    return rel.equalsIgnoreCase(relation)
        || rel.equalsIgnoreCase("http://www.iana.org/assignments/relation/" + relation);
  }

  private static boolean isWeb(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
