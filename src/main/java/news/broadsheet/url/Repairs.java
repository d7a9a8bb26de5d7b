package news.broadsheet.url;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;

/** Mends what scrapers commonly break and the URL Standard refuses or reads as something else. */
final class Repairs {

  private static final Pattern SCHEME_AS_HOST = Pattern.compile("https?\\.?");

  private static final Pattern HTML_AMPERSAND = Pattern.compile("(?:amp;)++");

  private Repairs() {}

  /**
   * {@code //host/path}, copied out of a page without the page's scheme. It becomes http and not
   * https, because a host that serves https nearly always redirects there, and not the other way
   * round. A third slash is a file's path and stays refused.
   */
  static String missingScheme(String raw) {
    String trimmed = raw.trim();
    boolean twoSlashes = trimmed.startsWith("//") && !trimmed.startsWith("///");
    return twoSlashes ? "http:" + trimmed : raw;
  }

  /** {@code http://http://host}: the standard reads a host called "http". */
  static HttpUrl repeatedScheme(HttpUrl url) {
    HttpUrl current = url;
    while (hasSchemeForHost(current)) {
      String scheme = current.host().replace(".", "");
      try {
        current =
            HttpUrl.parse(scheme + ":" + current.path())
                .withQuery(current.query())
                .withFragment(current.fragment());
      } catch (UrlSyntaxException e) {
        return current; // what follows is no address, so the host may really be called so
      }
    }
    return current;
  }

  private static boolean hasSchemeForHost(HttpUrl url) {
    return SCHEME_AS_HOST.matcher(url.host()).matches()
        && url.port() == HttpUrl.DEFAULT_PORT
        && url.path().startsWith("//");
  }

  /**
   * <code>?id=5&amp;amp;page=2</code>: an ampersand left escaped as it stood in HTML. No site has
   * parameters whose names begin so.
   */
  static HttpUrl htmlAmpersand(HttpUrl url) {
    String query = url.query();
    if (query == null || !query.contains("amp;")) {
      return url;
    }
    return QueryParameter.mapAll(
        url,
        parameter -> {
          Matcher escaped = HTML_AMPERSAND.matcher(parameter.text());
          return escaped.lookingAt()
              ? new QueryParameter(parameter.text().substring(escaped.end()))
              : parameter;
        });
  }
}
