package news.broadsheet.search.highlight;

import org.jspecify.annotations.Nullable;

/**
 * An article found, as far as it is highlighted.
 *
 * @param configuration of text search
 * @param allWords a {@code tsquery} of what the article should have together
 * @param anyWord a {@code tsquery} for a part that has only some of it
 * @param title null, as are the others, where it is not searched
 * @param body the beginning of it, in Markdown
 */
public record HitTexts(
    String configuration,
    String allWords,
    String anyWord,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body) {}
