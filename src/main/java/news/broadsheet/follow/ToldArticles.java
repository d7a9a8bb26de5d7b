package news.broadsheet.follow;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.ArticleView;
import news.broadsheet.changes.LoggedChange;
import org.jspecify.annotations.Nullable;

/**
 * The articles that changes tell of, as they are now: a follower wants the newest text, and the
 * change says which revision it was about.
 */
@Singleton
class ToldArticles {
  /** Followers who are woken together ask within milliseconds. */
  private static final Duration TOGETHER = Duration.ofSeconds(1);

  /** An answer for all who are told of the same changes at the same time. */
  private record Shared(
      List<LoggedChange> changes, long askedAt, CompletableFuture<Map<UUID, ArticleView>> views) {
    boolean isFor(List<LoggedChange> others) {
      return System.nanoTime() - askedAt < TOGETHER.toNanos() && changes.equals(others);
    }
  }

  private final ArticleRepository articles;
  private final AtomicReference<@Nullable Shared> last = new AtomicReference<>();

  ToldArticles(ArticleRepository articles) {
    this.articles = articles;
  }

  /** Without those that are removed or under embargo by now. */
  Map<UUID, ArticleView> of(List<LoggedChange> changes) {
    if (changes.isEmpty()) {
      return Map.of();
    }
    Shared known = last.get();
    if (known != null && known.isFor(changes)) {
      return known.views().join();
    }
    var mine = new Shared(changes, System.nanoTime(), new CompletableFuture<>());
    last.set(mine);
    try {
      mine.views().complete(read(changes));
    } catch (RuntimeException e) {
      last.compareAndSet(mine, null);
      mine.views().completeExceptionally(e);
    }
    return mine.views().join();
  }

  /** A transaction brings the request's scope along, which a follower that was woken has not. */
  private Map<UUID, ArticleView> read(List<LoggedChange> changes) {
    Set<UUID> ids =
        changes.stream().map(logged -> logged.change().articleId()).collect(Collectors.toSet());
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                articles.standing(ids).stream()
                    .collect(Collectors.toMap(Article::id, ArticleView::of)));
  }
}
