package news.broadsheet.article;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an article said at a time.
 *
 * @param current whether it says so now
 * @param recordedAt when this text came here
 * @param supersededAt when another took its place; null where this one is current or, being an
 *     older scrape that came late, never was
 */
public record Revision(
    UUID articleId,
    int number,
    boolean current,
    String title,
    @Nullable String summary,
    @Nullable String body,
    @Nullable String byline,
    @Nullable List<Author> authors,
    @Nullable String agency,
    @Nullable String dateline,
    @Nullable PublicationTime publishedAt,
    @Nullable String publishedText,
    @Nullable PublicationTime modifiedAt,
    @Nullable String language,
    @Nullable String section,
    @Nullable List<String> tags,
    @Nullable List<Image> images,
    @Nullable List<RelatedLink> relatedLinks,
    @Nullable Instant retrievedAt,
    @Nullable String rights,
    int wordCount,
    Instant recordedAt,
    @Nullable Instant supersededAt) {}
