package news.broadsheet.search.hit;

import news.broadsheet.article.ArticleSummary;
import news.broadsheet.search.highlight.Highlights;
import org.jspecify.annotations.Nullable;

/**
 * An article found.
 *
 * @param score 0 or more; comparable within one query only
 * @param highlights absent where they were not asked for
 */
public record SearchHit(ArticleSummary article, float score, @Nullable Highlights highlights) {}
