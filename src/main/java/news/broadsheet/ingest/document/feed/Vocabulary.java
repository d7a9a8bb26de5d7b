package news.broadsheet.ingest.document.feed;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whose word an element is. Known by a part of its namespace, because feeds have some in twenty
 * spellings; where the prefix is bound to nothing, by the prefix everybody uses.
 */
enum Vocabulary {
  // Before RSS 1.0, with whose namespace theirs begin.
  CONTENT(ImmutableList.of("purl.org/rss/1.0/modules/content"), ImmutableList.of("content")),
  MODULE(ImmutableList.of("purl.org/rss/1.0/modules/"), ImmutableList.of("slash", "syn", "wfw")),
  /** RSS, Atom and all their forerunners: an unknown namespace without a prefix is theirs too. */
  FEED(
      ImmutableList.of(
          "w3.org/2005/atom",
          "purl.org/atom/",
          "purl.org/rss/1.0/",
          "purl.org/net/rss1.1",
          "userland.com/rss",
          "netscape.com/rdf",
          "cyber.law.harvard.edu/rss"),
      ImmutableList.of("", "atom", "a10", "rss")),
  DUBLIN_CORE(ImmutableList.of("purl.org/dc/"), ImmutableList.of("dc", "dcterms")),
  MEDIA(ImmutableList.of("search.yahoo.com/mrss"), ImmutableList.of("media")),
  ITUNES(ImmutableList.of("itunes.com/dtds/podcast"), ImmutableList.of("itunes")),
  FEEDBURNER(ImmutableList.of("feedburner"), ImmutableList.of("feedburner")),
  EXCERPT(ImmutableList.of("wordpress.org/export"), ImmutableList.of("excerpt")),
  YANDEX(ImmutableList.of("news.yandex.ru"), ImmutableList.of("yandex")),
  RDF(ImmutableList.of("w3.org/1999/02/22-rdf-syntax-ns"), ImmutableList.of("rdf")),
  XHTML(ImmutableList.of("w3.org/1999/xhtml"), ImmutableList.of("xhtml", "html")),
  OTHER(ImmutableList.of(), ImmutableList.of());

  /** What jsoup calls the namespace of a name that is in none. */
  private static final String NONE = "http://www.w3.org/xml/1998/namespace";

  private final ImmutableList<String> namespaces;
  private final ImmutableList<String> prefixes;

  Vocabulary(ImmutableList<String> namespaces, ImmutableList<String> prefixes) {
    this.namespaces = namespaces;
    this.prefixes = prefixes;
  }

  static Vocabulary of(String namespace, String prefix) {
    String name = namespace.toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals(NONE)) {
      return first(each -> each.prefixes.contains(prefix.toLowerCase(Locale.ROOT)), OTHER);
    }
    return first(
        each -> each.namespaces.stream().anyMatch(name::contains), prefix.isEmpty() ? FEED : OTHER);
  }

  private static Vocabulary first(Predicate<Vocabulary> fits, Vocabulary otherwise) {
    return Arrays.stream(values()).filter(fits).findFirst().orElse(otherwise);
  }
}
