package news.broadsheet.ingest.document.feed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.url.whatwg.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A feed in XML: where it is in its document, and what its entries inherit.
 *
 * @param channel of Atom the root itself
 */
record XmlFeed(FeedReading.Format format, FeedElement root, FeedElement channel) {

  private static final Map<String, FeedReading.Format> ROOTS =
      Map.of(
          "rss", FeedReading.Format.RSS,
          "feed", FeedReading.Format.ATOM,
          "rdf", FeedReading.Format.RDF,
          "channel", FeedReading.Format.CDF);

  /** The first element that can be a feed: before it there may be the debris of a script. */
  static Optional<XmlFeed> in(Document document, @Nullable HttpUrl address) {
    return document.stream()
        .filter(element -> !element.equals(document))
        .filter(element -> ROOTS.containsKey(FeedElement.name(element)))
        .filter(element -> isOwn(FeedElement.vocabulary(element)))
        .filter(element -> isRoot(element, document))
        .findFirst()
        .map(root -> of(root, address));
  }

  private static boolean isOwn(Vocabulary vocabulary) {
    return vocabulary == Vocabulary.FEED || vocabulary == Vocabulary.RDF;
  }

  /** A channel is a feed of its own only when nothing is around it; news wires have some, too. */
  private static boolean isRoot(Element element, Document document) {
    return !FeedElement.name(element).equals("channel") || document.equals(element.parent());
  }

  private static XmlFeed of(Element element, @Nullable HttpUrl address) {
    FeedReading.Format format =
        ROOTS.getOrDefault(FeedElement.name(element), FeedReading.Format.RSS);
    var root = new FeedElement(element, address);
    FeedElement channel = root.first(Vocabulary.FEED, "channel").orElse(root);
    if (address != null) {
      return new XmlFeed(format, root, channel);
    }
    HttpUrl own = ownAddress(channel).orElse(null);
    return new XmlFeed(
        format, new FeedElement(root.element(), own), new FeedElement(channel.element(), own));
  }

  /** What the feed says of itself, where nobody says where it was fetched. */
  private static Optional<HttpUrl> ownAddress(FeedElement channel) {
    Optional<String> self =
        channel.all(Vocabulary.FEED, "link").stream()
            .filter(link -> link.attribute("rel").equals("self"))
            .map(link -> link.attribute("href"))
            .findFirst();
    return self.flatMap(channel::resolve)
        .or(() -> EntryLinks.of(channel).address())
        .map(HttpUrl::parse);
  }

  /**
   * What entries have from their feed where they say nothing themselves. Made once: a feed may have
   * a hundred thousand entries, and a megabyte of copyright.
   */
  record Heritage(Optional<String> language, Optional<String> rights, Optional<Byline> byline) {}

  FeedReading read(List<Warning> warnings) {
    var heritage = new Heritage(language(), rights(), byline());
    List<DocumentReading> entries =
        root.element().stream()
            .filter(element -> !element.equals(root.element()))
            .filter(XmlFeed::isEntry)
            .map(element -> new FeedElement(element, root.feedBase()))
            .map(entry -> new XmlEntry(entry, heritage).read())
            .toList();
    return new FeedReading(format, entries, List.copyOf(warnings));
  }

  /** Wherever they stand: what is left open in a malformed feed takes them in. */
  private static boolean isEntry(Element element) {
    String name = FeedElement.name(element);
    return (name.equals("item") || name.equals("entry"))
        && FeedElement.vocabulary(element) == Vocabulary.FEED;
  }

  private Optional<String> language() {
    return channel
        .textOf(Vocabulary.FEED, "language")
        .or(() -> channel.textOf(Vocabulary.DUBLIN_CORE, "language"))
        .or(channel::declaredLanguage);
  }

  private Optional<String> rights() {
    return channel
        .first(Vocabulary.FEED, "rights", "copyright")
        .or(() -> channel.first(Vocabulary.DUBLIN_CORE, "rights"))
        .flatMap(Prose::of)
        .map(Prose::line);
  }

  /** Atom alone gives the authors of a feed to its entries (RFC 4287, 4.1.2). */
  private Optional<Byline> byline() {
    return format == FeedReading.Format.ATOM
        ? XmlEntry.byline(channel.all(Vocabulary.FEED, "author"))
        : Optional.empty();
  }
}
