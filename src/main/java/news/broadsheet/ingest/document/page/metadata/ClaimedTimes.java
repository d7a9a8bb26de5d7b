package news.broadsheet.ingest.document.page.metadata;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.article.PublicationTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** When an article was published and last changed, as its page tells programs. */
public record ClaimedTimes(
    Optional<PublicationTime> publishedAt, Optional<PublicationTime> modifiedAt) {

  static final List<String> LINKED_PUBLISHED =
      List.of("datePublished", "dateCreated", "uploadDate");
  static final String[] PUBLISHED = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "published_at",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "published-date",
    "publication_date",
    "date.published",
    "dcterms.created",
    "dcterms.date",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.created",
    "dc.date",
    "datecreated",
    "article:created",
    "created",
    "cxenseparse:recs:publishtime",
    "cxense:recs:publishtime",
    "iso-8601-publish-date",
    "article_date_original",
    "originalpublicationdate",
    "date"
  };
  static final String[] MODIFIED = {
    "article:modified_time",
    "og:updated_time",
    "og:article:modified_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "article.updated",
    "last-modified",
    "lastmod",
    "revised"
  };

  static ClaimedTimes of(
      @Nullable LinkedArticle linked, MetaTags meta, Document page, @Nullable String language) {
    List<Element> described = page.getElementsByAttribute("itemprop");
    Stream<String> published =
        Stream.concat(
            linked == null ? Stream.empty() : LINKED_PUBLISHED.stream().map(linked::text),
            Stream.concat(
                Stream.of(PUBLISHED).flatMap(name -> meta.all(name).stream().limit(1)),
                times(described, "datePublished")));
    Stream<String> modified =
        Stream.concat(
            linked == null ? Stream.empty() : Stream.of(linked.text("dateModified")),
            Stream.concat(
                Stream.of(MODIFIED).flatMap(name -> meta.all(name).stream().limit(1)),
                times(described, "dateModified")));
    return new ClaimedTimes(best(published, language), best(modified, language));
  }

  private static Stream<String> times(List<Element> described, String property) {
    return described.stream()
        .filter(element -> element.attr("itemprop").strip().equalsIgnoreCase(property))
        .map(
            element ->
                element.hasAttr("datetime") ? element.attr("datetime") : element.attr("content"));
  }

  /**
   * The first that can be read; where it leaves out zone or clock, what another claim says about
   * the same day.
   */
  private static Optional<PublicationTime> best(Stream<String> written, @Nullable String language) {
    List<PublicationTime> times =
        written
            .filter(text -> !text.isBlank() && text.length() <= 100)
            .flatMap(text -> Timestamp.read(text, language).stream())
            .toList();
    if (times.isEmpty() || times.getFirst().hasZone()) {
      return times.stream().findFirst();
    }
    String day = times.getFirst().value().substring(0, 10);
    return times.stream()
        .filter(time -> time.hasZone() && time.value().startsWith(day))
        .findFirst()
        .or(
            () ->
                times.stream()
                    .filter(time -> time.value().length() > 10 && time.value().startsWith(day))
                    .findFirst())
        .or(() -> times.stream().findFirst());
  }
}
