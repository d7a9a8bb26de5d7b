package news.broadsheet.addresses;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address.
 *
 * @param url as asked
 * @param known whether it names an article, one that was removed included: a scraper need not fetch
 *     either
 * @param gone of a known one whether that article was removed
 * @param problem why it is no address; a clause
 */
public record UrlAnswer(
    String url,
    boolean known,
    @Nullable UUID articleId,
    @Nullable String canonicalUrl,
    @Nullable Boolean gone,
    @Nullable String problem) {

  static UrlAnswer unknown(String url, String canonicalUrl) {
    return new UrlAnswer(url, false, null, canonicalUrl, null, null);
  }

  static UrlAnswer known(String url, String canonicalUrl, NamedArticle article) {
    return new UrlAnswer(url, true, article.id(), canonicalUrl, article.removed(), null);
  }

  static UrlAnswer refused(String url, String why) {
    return new UrlAnswer(url, false, null, null, null, why);
  }
}
