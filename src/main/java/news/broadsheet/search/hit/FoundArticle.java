package news.broadsheet.search.hit;

import java.time.OffsetDateTime;
import news.broadsheet.article.ArticleSummary;
import news.broadsheet.search.highlight.Highlights;
import org.jspecify.annotations.Nullable;

/**
 * A row of the result, with what the next page and the highlights need.
 *
 * @param configuration of text search
 * @param body the beginning of the body in Markdown; null where it has none or none was asked for
 * @param floor the oldest article ranked; null where all matches were, and in an order by time
 */
public record FoundArticle(
    ArticleSummary article,
    float score,
    OffsetDateTime orderedAt,
    String configuration,
    @Nullable String body,
    @Nullable Moment floor) {

  public SearchHit hit(@Nullable Highlights highlights) {
    return new SearchHit(article, score, highlights);
  }
}
