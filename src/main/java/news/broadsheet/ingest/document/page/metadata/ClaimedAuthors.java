package news.broadsheet.ingest.document.page.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import news.broadsheet.article.Author;
import news.broadsheet.ingest.document.LinkTarget;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.byline.WireAgency;
import news.broadsheet.ingest.document.page.block.Likeness;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article, as its page tells programs.
 *
 * @param people never the publisher and never an agency
 * @param agency the wire agency among them
 */
public record ClaimedAuthors(List<Author> people, @Nullable String agency) {

  private static final int MOST = 100;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_WORDS = 6;
  private static final double SAME_NAME = 0.99;

  static final String[] NAMES = {
    "author",
    "article:author",
    "article:author:name",
    "og:article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc.contributor",
    "cxenseparse:author",
    "authors",
    "article.author",
    "article_author",
    "creator",
    "twitter:data1"
  };

  /** Not part of a name that somebody is said to bear. */
  private static final Pattern NO_NAME =
      Pattern.compile("[\\d@/|<>{}\\[\\]_]|https?:|www\\.|\\.(?:com|org|net|de|co)\\b");

  static ClaimedAuthors of(@Nullable LinkedArticle linked, MetaTags meta, String site) {
    var found = new Collection(site);
    if (linked != null) {
      List<LinkedThing> authors = new ArrayList<>(linked.things("author"));
      if (authors.isEmpty()) {
        authors.addAll(linked.things("creator"));
      }
      authors.forEach(found::add);
    }
    if (found.people.isEmpty()) {
      for (String name : NAMES) {
        if (found.people.isEmpty()) {
          meta.all(name).forEach(found::addNames);
        }
      }
    }
    return new ClaimedAuthors(List.copyOf(found.people.values()), found.agency);
  }

  private static final class Collection {
    private final Map<String, Author> people = new LinkedHashMap<>();
    private final String site;
    private @Nullable String agency;

    Collection(String site) {
      this.site = site;
    }

    void add(LinkedThing author) {
      String name = author.name();
      if (name.isBlank() && author.node().has("givenName")) {
        name = (author.first("givenName") + " " + author.first("familyName")).strip();
      }
      String url = LinkTarget.alive(author.first("url", "sameAs")).orElse(null);
      if (author.isA("Person") && isName(name) && Byline.ofNames(name).agency() == null) {
        put(new Author(name, url));
      } else if (author.isA("Organization") || author.isA("Corporation")) {
        WireAgency.named(name).ifPresent(wire -> agency = agency == null ? wire.name() : agency);
      } else {
        addNames(name);
      }
    }

    void addNames(String names) {
      if (names.isBlank() || names.length() > 500 || names.startsWith("http")) {
        return;
      }
      Byline byline = Byline.ofNames(names.replace('_', ' ').replace('|', ','));
      agency = agency == null ? byline.agency() : agency;
      byline.authors().forEach(this::put);
    }

    private void put(Author author) {
      boolean publisher = !site.isEmpty() && Likeness.of(author.name(), site) > SAME_NAME;
      if (!publisher && people.size() < MOST) {
        people.putIfAbsent(author.name().toLowerCase(Locale.ROOT), author);
      }
    }

    /** Of what is said to be a person; a list of several is not one. */
    private static boolean isName(String name) {
      return !name.isBlank()
          && name.length() <= LONGEST_NAME
          && name.indexOf(',') < 0
          && name.strip().split("\\s+", -1).length <= MOST_WORDS
          && !NO_NAME.matcher(name.toLowerCase(Locale.ROOT)).find()
          && !name.contains(" and ")
          && !name.toLowerCase(Locale.ROOT).startsWith("by ");
    }
  }
}
