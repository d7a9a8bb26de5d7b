package news.broadsheet.ingest.document.markdown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.Origin;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.ingest.document.ArticleFields;
import news.broadsheet.ingest.document.DocumentReading;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.ingest.document.Warning;
import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.date.WrittenDate;
import org.jspecify.annotations.Nullable;

/** An article while its document is being read. What is found first wins: front matter is first. */
final class Draft {

  static final int MAX_LISTED = 500;

  @Nullable String url;
  @Nullable String canonicalUrl;
  @Nullable String title;
  @Nullable String summary;
  @Nullable String byline;
  @Nullable String agency;
  @Nullable String dateline;
  @Nullable PublicationTime publishedAt;
  @Nullable PublicationTime modifiedAt;
  @Nullable String publishedText;
  @Nullable String language;
  @Nullable String section;
  @Nullable String source;
  @Nullable Instant retrievedAt;
  @Nullable String rights;
  @Nullable Instant embargoedUntil;
  final List<Author> authors = new ArrayList<>();
  final List<String> tags = new ArrayList<>();
  final List<Image> images = new ArrayList<>();
  final List<RelatedLink> relatedLinks = new ArrayList<>();
  final List<Warning> warnings = new ArrayList<>();
  private @Nullable WrittenDate ambiguous;
  private final Map<String, Origin> origins = new HashMap<>();

  void warn(String code, String field, String message) {
    warnings.add(new Warning(code, field, message));
  }

  void add(Byline found) {
    byline = byline == null ? found.printed() : byline;
    agency = agency == null ? found.agency() : agency;
    if (authors.isEmpty()) {
      authors.addAll(found.authors());
    }
  }

  void add(WrittenDate date, String printed) {
    if (publishedAt == null && date.publishedAt() != null) {
      publishedAt = date.publishedAt();
      ambiguous = date.ambiguous() ? date : null;
      publishedText = printed;
    }
    modifiedAt = modifiedAt == null ? date.modifiedAt() : modifiedAt;
    if (date.ambiguous()) {
      warn(
          "ambiguousDate",
          date.publishedAt() == null ? "modifiedAt" : "publishedAt",
          "\"" + printed + "\" can be read in two ways; send the language or an ISO date");
    }
  }

  /** What has been found so far was stated in front matter. */
  void keepStated() {
    ArticleFields.of(article("", null)).keySet().forEach(field -> origins.put(field, Origin.GIVEN));
  }

  DocumentReading read(String body, @Nullable String addressHint) {
    if (url == null && canonicalUrl == null) {
      origins.put("url", Origin.GIVEN);
    }
    NewArticle article = article(body, addressHint);
    return DocumentReading.of(article, publishedText, warnings, origins, Origin.TEXT);
  }

  private NewArticle article(String body, @Nullable String addressHint) {
    String address = url != null ? url : canonicalUrl != null ? canonicalUrl : addressHint;
    List<Author> people =
        address == null || byline == null
            ? authors
            : new Byline(byline, authors, agency).withoutPublisher(address).authors();
    return new NewArticle(
        address,
        canonicalUrl,
        title,
        summary,
        body.isBlank() ? null : body,
        byline,
        listed(people),
        agency,
        dateline,
        ambiguous == null ? publishedAt : ambiguous.settledBy(address).publishedAt(),
        modifiedAt,
        language,
        section,
        listed(tags),
        listed(images),
        listed(relatedLinks),
        source,
        retrievedAt,
        rights,
        embargoedUntil,
        null);
  }

  private static <T> @Nullable List<T> listed(List<T> items) {
    return items.isEmpty() ? null : List.copyOf(items);
  }
}
