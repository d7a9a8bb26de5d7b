package news.broadsheet.ingest.document.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.broadsheet.article.Author;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.page.metadata.PageMetadata;
import org.jspecify.annotations.Nullable;

/** Where the fields of an article were found on its page. */
final class PageOrigins {

  private final PageMetadata metadata;
  private final Map<String, Origin> origins = new HashMap<>();

  private PageOrigins(PageMetadata metadata) {
    this.metadata = metadata;
  }

  /**
   * @param given the address that was given beside the page
   * @param dayOfAddress whether no date is printed, so that one which nobody states is the
   *     address's
   * @return what is not in it was printed for people
   */
  static Map<String, Origin> of(
      NewArticle article, PageMetadata metadata, @Nullable String given, boolean dayOfAddress) {
    var found = new PageOrigins(metadata);
    found.address(article, given);
    found.text("title", article.title(), null);
    found.text("summary", article.summary(), null);
    found.text("section", article.section(), Origin.META);
    found.text("rights", article.rights(), Origin.META);
    found.text("language", article.language(), Origin.META);
    found.list("tags", article.tags());
    List<Author> authors = article.authors();
    found.list("authors", authors == null ? null : authors.stream().map(Author::name).toList());
    found.time("publishedAt", article.publishedAt(), metadata.times().publishedAt());
    found.time("modifiedAt", article.modifiedAt(), metadata.times().modifiedAt());
    if (dayOfAddress) {
      found.origins.putIfAbsent("publishedAt", Origin.URL);
    }
    if (!metadata.images().isEmpty()) {
      found.origins.put("images", metadata.imagesAreLinked() ? Origin.JSONLD : Origin.OPENGRAPH);
    }
    return found.origins;
  }

  private void address(NewArticle article, @Nullable String given) {
    origins.put("canonicalUrl", Origin.META);
    origins.put(
        "url",
        given != null
            ? Origin.GIVEN
            : article.canonicalUrl() != null ? Origin.META : Origin.OPENGRAPH);
  }

  /**
   * @param otherwise where metadata was the only place to find it; null where it may be printed
   */
  private void text(String field, @Nullable String value, @Nullable Origin otherwise) {
    if (value != null) {
      put(field, text -> says(text, value), otherwise);
    }
  }

  private void list(String field, @Nullable List<String> values) {
    if (values != null) {
      put(field, text -> values.stream().anyMatch(value -> says(text, value)), null);
    }
  }

  private void time(
      String field, @Nullable PublicationTime taken, Optional<PublicationTime> claimed) {
    if (taken != null && claimed.filter(taken::equals).isPresent()) {
      origins.put(field, metadata.origin(field, taken).orElse(Origin.MICRODATA));
    }
  }

  private void put(String field, Predicate<String> says, @Nullable Origin otherwise) {
    Optional<Origin> found = metadata.origin(field, says);
    if (found.isPresent()) {
      origins.put(field, found.get());
    } else if (otherwise != null) {
      origins.put(field, otherwise);
    }
  }

  /** What was taken may be a part of it, with white space tidied. */
  private static boolean says(String text, String value) {
    return text.contains(value) || text.replaceAll("\\s+", " ").contains(value);
  }
}
