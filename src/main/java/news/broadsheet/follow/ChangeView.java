package news.broadsheet.follow;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import news.broadsheet.article.ArticleView;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.LoggedChange;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is served.
 *
 * @param cursor where to go on after this change
 * @param article as it is now, where it was asked for and still stands
 */
record ChangeView(
    String cursor,
    String kind,
    UUID articleId,
    int revision,
    Instant at,
    @Nullable ArticleView article) {

  static ChangeView of(LoggedChange logged, Map<UUID, ArticleView> articles) {
    Change change = logged.change();
    return new ChangeView(
        logged.cursor(),
        change.kind().word(),
        change.articleId(),
        change.revision(),
        change.at(),
        articles.get(change.articleId()));
  }
}
