package news.broadsheet.follow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.ArticleView;
import news.broadsheet.changes.LoggedChange;

/**
 * The articles that changes tell of, as they are now: a follower wants the newest text, and the
 * change says which revision it was about.
 */
@ApplicationScoped
class ToldArticles {
  private final ArticleRepository articles;

  ToldArticles(ArticleRepository articles) {
    this.articles = articles;
  }

  /** Without those that are removed or under embargo by now. */
  Map<UUID, ArticleView> of(List<LoggedChange> changes) {
    if (changes.isEmpty()) {
      return Map.of();
    }
    Set<UUID> ids =
        changes.stream().map(logged -> logged.change().articleId()).collect(Collectors.toSet());
    return articles.standing(ids, Instant.now()).stream()
        .collect(Collectors.toMap(Article::id, ArticleView::of, (a, b) -> a));
  }
}
