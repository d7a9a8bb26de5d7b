package news.broadsheet.ingest.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.text.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is posted, whichever document it was read from. What is absent is unknown: it
 * never erases what an earlier post said. Lengths are in UTF-16 code units.
 *
 * @param url the address it was scraped from, byte for byte
 * @param canonicalUrl the publisher's own rel=canonical
 * @param body Markdown (CommonMark)
 * @param byline as printed, such as "By Jane Roe in Paris"
 * @param agency the wire agency, such as AFP
 * @param dateline where it was filed from, as printed
 * @param language as declared, BCP 47
 * @param source slug of the publisher; by default the one that owns the host
 * @param retrievedAt when it was scraped
 * @param embargoedUntil not to be shown to readers before
 * @param aliases other addresses of the page: those that redirected to it, its AMP and mobile pages
 */
public record NewArticle(
    @NotBlank @Size(max = 2000) @Nullable String url,
    @Nullable @Size(min = 1, max = 2000) String canonicalUrl,
    @NotBlank @Size(max = 1000) @Nullable String title,
    @Nullable @Size(min = 1, max = 20_000) String summary,
    @Nullable @Size(min = 1, max = 5_000_000) String body,
    @Nullable @Size(min = 1, max = 2000) String byline,
    @Nullable @Size(max = 100) List<@NotNull @Valid Author> authors,
    @Nullable @Size(min = 1, max = 200) String agency,
    @Nullable @Size(min = 1, max = 500) String dateline,
    @Nullable PublicationTime publishedAt,
    @Nullable PublicationTime modifiedAt,
    @Nullable
        @Size(max = 35)
        @Pattern(
            regexp = LanguageTag.BCP47,
            message = "must be a BCP 47 language tag, such as en or pt-BR")
        String language,
    @Nullable @Size(min = 1, max = 300) String section,
    @Nullable @Size(max = 200) List<@NotBlank @Size(max = 200) String> tags,
    @Nullable @Size(max = 500) List<@NotNull @Valid Image> images,
    @Nullable @Size(max = 500) List<@NotNull @Valid RelatedLink> relatedLinks,
    @Nullable
        @Size(max = 100)
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "must be a slug: lower-case letters, digits and single hyphens")
        String source,
    @Nullable Instant retrievedAt,
    @Nullable @Size(min = 1, max = 5000) String rights,
    @Nullable Instant embargoedUntil,
    @Nullable @Size(max = 50) List<@NotBlank @Size(max = 2000) String> aliases) {

  /** This article, completed by what an earlier post said where this one is silent. */
  public NewArticle over(NewArticle earlier) {
    return new NewArticle(
        first(url, earlier.url),
        first(canonicalUrl, earlier.canonicalUrl),
        first(title, earlier.title),
        first(summary, earlier.summary),
        first(body, earlier.body),
        first(byline, earlier.byline),
        first(authors, earlier.authors),
        first(agency, earlier.agency),
        first(dateline, earlier.dateline),
        first(publishedAt, earlier.publishedAt),
        first(modifiedAt, earlier.modifiedAt),
        first(language, earlier.language),
        first(section, earlier.section),
        first(tags, earlier.tags),
        first(images, earlier.images),
        first(relatedLinks, earlier.relatedLinks),
        first(source, earlier.source),
        first(retrievedAt, earlier.retrievedAt),
        first(rights, earlier.rights),
        first(embargoedUntil, earlier.embargoedUntil),
        first(aliases, earlier.aliases));
  }

  /** This article under the addresses of another. */
  public NewArticle at(NewArticle other) {
    return new NewArticle(
        other.url,
        other.canonicalUrl,
        title,
        summary,
        body,
        byline,
        authors,
        agency,
        dateline,
        publishedAt,
        modifiedAt,
        language,
        section,
        tags,
        images,
        relatedLinks,
        source,
        retrievedAt,
        rights,
        embargoedUntil,
        aliases);
  }

  /** This article with the text of another: title, summary, body, byline, images and dates. */
  public NewArticle saying(NewArticle other) {
    return new NewArticle(
        url,
        canonicalUrl,
        other.title,
        other.summary,
        other.body,
        other.byline,
        authors,
        agency,
        dateline,
        other.publishedAt,
        other.modifiedAt,
        language,
        section,
        tags,
        other.images,
        relatedLinks,
        source,
        retrievedAt,
        rights,
        embargoedUntil,
        aliases);
  }

  /** This article in that language. */
  public NewArticle in(@Nullable String other) {
    return new NewArticle(
        url,
        canonicalUrl,
        title,
        summary,
        body,
        byline,
        authors,
        agency,
        dateline,
        publishedAt,
        modifiedAt,
        other,
        section,
        tags,
        images,
        relatedLinks,
        source,
        retrievedAt,
        rights,
        embargoedUntil,
        aliases);
  }

  /** This article of that source. */
  public NewArticle from(@Nullable String other) {
    return new NewArticle(
        url,
        canonicalUrl,
        title,
        summary,
        body,
        byline,
        authors,
        agency,
        dateline,
        publishedAt,
        modifiedAt,
        language,
        section,
        tags,
        images,
        relatedLinks,
        other,
        retrievedAt,
        rights,
        embargoedUntil,
        aliases);
  }

  /** This article as scraped then. */
  public NewArticle scrapedAt(Instant time) {
    return new NewArticle(
        url,
        canonicalUrl,
        title,
        summary,
        body,
        byline,
        authors,
        agency,
        dateline,
        publishedAt,
        modifiedAt,
        language,
        section,
        tags,
        images,
        relatedLinks,
        source,
        time,
        rights,
        embargoedUntil,
        aliases);
  }

  private static <T> @Nullable T first(@Nullable T value, @Nullable T otherwise) {
    return value == null ? otherwise : value;
  }
}
