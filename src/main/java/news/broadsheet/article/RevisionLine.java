package news.broadsheet.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revision without its text.
 *
 * @param before the number of the revision that was current before this one came; null for the
 *     first
 * @param size bytes of the text in UTF-8, about
 */
public record RevisionLine(
    int number,
    boolean current,
    String title,
    int wordCount,
    @Nullable Instant retrievedAt,
    Instant recordedAt,
    @Nullable Instant supersededAt,
    @Nullable Integer before,
    int size) {}
