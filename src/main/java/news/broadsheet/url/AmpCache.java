package news.broadsheet.url;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * Caches that serve publishers' AMP pages under their own host and spell the publisher's address in
 * the path: {@code example-org.cdn.ampproject.org/c/s/example.org/story}, {@code
 * www.google.com/amp/s/example.org/story}.
 */
final class AmpCache {

  private static final Pattern CDN_HOST =
      Pattern.compile("(?:[^.]+\\.)?(?:cdn\\.ampproject\\.org|bing-amp\\.com)");

  private static final Pattern CDN_PATH = Pattern.compile("/(?:c|v|wp)/(s/)?([^/]+\\.[^/]+/.*)");

  private static final Pattern VIEWER_HOST =
      Pattern.compile("(?:www\\.)?google(?:\\.[a-z]{2,3}){1,2}");

  private static final Pattern VIEWER_PATH = Pattern.compile("/amp/(s/)?([^/]+\\.[^/]+/.*)");

  private AmpCache() {}

  /** The publisher's own address of the page, or the address itself when no cache is known. */
  static CanonicalUrl unfolded(CanonicalUrl url) {
    String host = url.host();
    if (!host.contains("amp") && !host.contains("google")) {
      return url; // nearly every address, without the cost of the patterns
    }
    boolean viewer = VIEWER_HOST.matcher(host).matches();
    if (!viewer && !CDN_HOST.matcher(host).matches()) {
      return url;
    }
    HttpUrl cached = url.parsed();
    Matcher path = (viewer ? VIEWER_PATH : CDN_PATH).matcher(cached.path());
    if (!path.matches()) {
      return url;
    }
    String scheme = path.group(1) == null ? "http://" : "https://";
    String query = cached.query() == null ? "" : "?" + cached.query();
    try {
      return CanonicalUrl.of(scheme + path.group(2) + query);
    } catch (InvalidUrl e) {
      return url;
    }
  }
}
