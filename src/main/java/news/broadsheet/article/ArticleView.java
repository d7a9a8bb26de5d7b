package news.broadsheet.article;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.text.language.DetectedLanguage;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is served.
 *
 * @param urls all its addresses, where they were asked for
 * @param provenance of its fields by their names, where it was asked for; of the present text alone
 * @param declaredLanguage what it was posted with; like {@code detectedLanguage} known of the
 *     present text alone
 * @param publishedText the date as it was printed, where it was read from text
 */
public record ArticleView(
    UUID id,
    String url,
    String canonicalUrl,
    @Nullable List<OriginalUrlView> urls,
    @Nullable Map<String, FieldOrigin> provenance,
    SourceRef source,
    String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String byline,
    @Nullable List<Author> authors,
    @Nullable String agency,
    @Nullable String dateline,
    @Nullable PublicationTime publishedAt,
    PublicationTime.@Nullable Precision publishedPrecision,
    @Nullable String publishedText,
    @Nullable PublicationTime modifiedAt,
    @Nullable String language,
    @Nullable String declaredLanguage,
    @Nullable DetectedLanguage detectedLanguage,
    @Nullable String section,
    @Nullable List<String> tags,
    @Nullable List<Image> images,
    @Nullable List<RelatedLink> relatedLinks,
    @Nullable Instant retrievedAt,
    @Nullable String rights,
    @Nullable Instant embargoedUntil,
    int wordCount,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  public static ArticleView of(Article a) {
    return of(a, null, null);
  }

  /** The article as it was when it said this: under its present addresses, its text of then. */
  public static ArticleView then(Article a, Revision r) {
    return then(a, r, null);
  }

  static ArticleView then(Article a, Revision r, @Nullable List<OriginalUrlView> urls) {
    PublicationTime published = r.publishedAt();
    return new ArticleView(
        a.id(),
        a.url(),
        a.canonicalUrl(),
        urls,
        null,
        new SourceRef(a.source().id(), a.source().slug(), a.source().name()),
        r.title(),
        r.summary(),
        r.body(),
        r.byline(),
        r.authors(),
        r.agency(),
        r.dateline(),
        published,
        published == null ? null : published.precision(),
        r.publishedText(),
        r.modifiedAt(),
        r.language(),
        null,
        null,
        r.section(),
        r.tags(),
        r.images(),
        r.relatedLinks(),
        r.retrievedAt(),
        r.rights(),
        a.embargoedUntil(),
        r.wordCount(),
        r.number(),
        a.createdAt(),
        r.recordedAt());
  }

  static ArticleView of(
      Article a,
      @Nullable List<OriginalUrlView> urls,
      @Nullable Map<String, FieldOrigin> provenance) {
    PublicationTime published = a.publishedAt();
    return new ArticleView(
        a.id(),
        a.url(),
        a.canonicalUrl(),
        urls,
        provenance,
        new SourceRef(a.source().id(), a.source().slug(), a.source().name()),
        a.title(),
        a.summary(),
        a.body(),
        a.byline(),
        a.authors(),
        a.agency(),
        a.dateline(),
        published,
        published == null ? null : published.precision(),
        a.publishedText(),
        a.modifiedAt(),
        a.language(),
        a.declaredLanguage(),
        a.detectedLanguage(),
        a.section(),
        a.tags(),
        a.images(),
        a.relatedLinks(),
        a.retrievedAt(),
        a.rights(),
        a.embargoedUntil(),
        a.wordCount(),
        a.revision(),
        a.createdAt(),
        a.updatedAt());
  }
}
