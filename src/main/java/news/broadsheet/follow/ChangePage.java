package news.broadsheet.follow;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.ArticleView;
import news.broadsheet.changes.Portion;

/**
 * Some changes.
 *
 * @param nextCursor where to go on; there always is one, since a history has no last page
 * @param more whether there was more when this was read
 */
record ChangePage(List<ChangeView> items, String nextCursor, boolean more) {
  static ChangePage of(Portion portion, Map<UUID, ArticleView> articles) {
    return new ChangePage(
        portion.items().stream().map(change -> ChangeView.of(change, articles)).toList(),
        portion.next().encoded(),
        portion.more());
  }
}
