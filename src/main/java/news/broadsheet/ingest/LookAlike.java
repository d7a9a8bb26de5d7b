package news.broadsheet.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.article.Article;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.text.ContentFingerprint;
import news.broadsheet.text.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article at an address that only looks different: a mobile or AMP page, another host of
 * the publisher. The lossy key alone is a hint; it counts where the source is the same and title or
 * text agree. Two such posts in the same moment can both become articles: a hint cannot be claimed.
 */
@ApplicationScoped
class LookAlike {
  private final Claims claims;
  private final ArticleRepository articles;

  LookAlike(Claims claims, ArticleRepository articles) {
    this.claims = claims;
    this.articles = articles;
  }

  Optional<Match> of(Incoming incoming, UUID id) {
    return claims.lookAlikes(incoming.source().id(), incoming.addresses().getFirst(), id).stream()
        .filter(candidate -> agrees(incoming.article(), articles.named(candidate)))
        .map(Match::ofLookAlike)
        .findFirst();
  }

  private static boolean agrees(NewArticle posted, Article stored) {
    return same(posted.title(), stored.title()) || same(plain(posted.body()), plain(stored.body()));
  }

  private static @Nullable String plain(@Nullable String body) {
    return body == null ? null : PlainText.of(body).value();
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a != null
        && b != null
        && Arrays.equals(
            ContentFingerprint.of(List.of(a)).bytes(), ContentFingerprint.of(List.of(b)).bytes());
  }
}
