package news.broadsheet.ingest;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
@Singleton
class LookAlike {
  private final Claims claims;
  private final ArticleRepository articles;

  LookAlike(Claims claims, ArticleRepository articles) {
    this.claims = claims;
    this.articles = articles;
  }

  /** Equal for posts that look alike. */
  static String kind(Incoming post) {
    return post.source().id() + HexFormat.of().formatHex(post.fingerprint().hash());
  }

  /** By the position of the post in the list; no entry is none. */
  Map<Integer, Match> of(List<Incoming> posts) {
    Map<Integer, Match> found = new HashMap<>();
    claims
        .lookAlikes(posts)
        .forEach(
            (position, candidates) ->
                candidates.stream()
                    .filter(id -> agrees(posts.get(position).article(), articles.named(id)))
                    .findFirst()
                    .ifPresent(id -> found.put(position, Match.ofLookAlike(id))));
    return found;
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
