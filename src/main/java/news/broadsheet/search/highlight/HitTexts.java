package news.broadsheet.search.highlight;

import java.util.List;
import news.broadsheet.search.rank.Word;
import org.jspecify.annotations.Nullable;

/**
 * An article found, as far as it is highlighted.
 *
 * @param configuration of text search
 * @param sought in that configuration; without what is excluded
 * @param title null, as are the others, where it is not searched
 * @param body the beginning of it, in Markdown
 */
public record HitTexts(
    String configuration,
    List<Word> sought,
    @Nullable String title,
    @Nullable String summary,
    @Nullable String body) {}
