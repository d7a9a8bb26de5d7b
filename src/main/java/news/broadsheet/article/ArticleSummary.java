package news.broadsheet.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An article without its body, which is nine tenths of it, and without its addresses. */
public record ArticleSummary(
    UUID id,
    SourceRef source,
    String url,
    String canonicalUrl,
    String title,
    @Nullable String summary,
    @Nullable String byline,
    @Nullable List<Author> authors,
    @Nullable String agency,
    @Nullable String dateline,
    @Nullable String publishedAt,
    @Nullable String publishedPrecision,
    @Nullable String publishedText,
    @Nullable String modifiedAt,
    @Nullable String language,
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
    Instant updatedAt) {}
