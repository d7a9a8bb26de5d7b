package news.broadsheet.url.whatwg;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The "basic URL parser" of the WHATWG URL Standard for the schemes {@code http} and {@code https}.
 * Written by hand: java.net.URI follows RFC 3986, so it refuses what browsers open (a bar, a
 * bracket, a space) and knows nothing of IDNA or IPv4 number forms. Here the standard's state
 * machine is folded into one method a part, as special schemes need no more.
 */
final class HttpUrlParser {

  private static final int HIGHEST_PORT = 65_535;

  private HttpUrlParser() {}

  static HttpUrl parse(String raw, @Nullable HttpUrl base) {
    // trim() and not strip(): the standard takes off U+0000 to U+0020 and no other white space.
    String input = withoutTabsAndNewlines(raw.trim());
    int colon = endOfScheme(input);
    if (colon < 0) {
      if (base == null) {
        throw new UrlSyntaxException("must be an http or https URL");
      }
      return relative(input, base);
    }
    String scheme = input.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new UrlSyntaxException("must be an http or https URL");
    }
    String rest = input.substring(colon + 1);
    if (base != null && scheme.equals(base.scheme()) && !rest.startsWith("//")) {
      return relative(rest, base);
    }
    return withAuthority(scheme, rest);
  }

  private static HttpUrl relative(String rest, HttpUrl base) {
    if (rest.length() > 1 && isSlash(rest.charAt(0)) && isSlash(rest.charAt(1))) {
      return withAuthority(base.scheme(), rest);
    }
    int end = endOfPath(rest, 0);
    if (end > 0) {
      String path =
          isSlash(rest.charAt(0))
              ? PathSegments.resolve("", rest.substring(1, end))
              : PathSegments.resolve(base.path(), rest.substring(0, end));
      return withTail(base.withPath(path).withQuery(null), rest.substring(end));
    }
    return withTail(rest.startsWith("?") ? base.withQuery(null) : base, rest);
  }

  private static HttpUrl withAuthority(String scheme, String rest) {
    int start = 0;
    while (start < rest.length() && isSlash(rest.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < rest.length() && !endsAuthority(rest.charAt(end))) {
      end++;
    }
    String authority = rest.substring(start, end);
    int at = authority.lastIndexOf('@');
    String hostAndPort = authority.substring(at + 1);
    int colon = portColon(hostAndPort);
    String host = HostParser.parse(colon < 0 ? hostAndPort : hostAndPort.substring(0, colon));
    int port = colon < 0 ? HttpUrl.DEFAULT_PORT : port(hostAndPort.substring(colon + 1), scheme);
    int pathEnd = endOfPath(rest, end);
    int pathStart = end < pathEnd ? end + 1 : end;
    String path = PathSegments.resolve("", rest.substring(pathStart, pathEnd));
    String userinfo = at < 0 ? "" : userinfo(authority.substring(0, at));
    return withTail(
        new HttpUrl(scheme, userinfo, host, port, path, null, null), rest.substring(pathEnd));
  }

  /** A tail is what follows the path: nothing, {@code ?query}, {@code #fragment}, or both. */
  private static HttpUrl withTail(HttpUrl url, String tail) {
    int hash = tail.indexOf('#');
    String fragment = hash < 0 ? null : PercentEncodeSet.FRAGMENT.encode(tail.substring(hash + 1));
    String query = hash < 0 ? tail : tail.substring(0, hash);
    HttpUrl queried =
        query.isEmpty() ? url : url.withQuery(PercentEncodeSet.QUERY.encode(query.substring(1)));
    return queried.withFragment(fragment);
  }

  private static String userinfo(String credentials) {
    int colon = credentials.indexOf(':');
    if (colon < 0) {
      return PercentEncodeSet.USERINFO.encode(credentials);
    }
    String user = PercentEncodeSet.USERINFO.encode(credentials.substring(0, colon));
    String password = PercentEncodeSet.USERINFO.encode(credentials.substring(colon + 1));
    return password.isEmpty() ? user : user + ":" + password;
  }

  private static int portColon(String hostAndPort) {
    boolean inBrackets = false;
    for (int i = 0; i < hostAndPort.length(); i++) {
      switch (hostAndPort.charAt(i)) {
        case '[' -> inBrackets = true;
        case ']' -> inBrackets = false;
        case ':' -> {
          if (!inBrackets) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int port(String digits, String scheme) {
    if (digits.isEmpty()) {
      return HttpUrl.DEFAULT_PORT;
    }
    int port = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      port = port * 10 + (c - '0');
      if (c < '0' || c > '9' || port > HIGHEST_PORT) {
        throw new UrlSyntaxException("must have a port from 0 to 65535, or none");
      }
    }
    return port == (scheme.equals("http") ? 80 : 443) ? HttpUrl.DEFAULT_PORT : port;
  }

  private static int endOfScheme(String input) {
    for (int i = 0; i < input.length(); i++) {
      char c = input.charAt(i);
      if (c == ':') {
        return i == 0 ? -1 : i;
      }
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      boolean later = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
      if (!letter && !(later && i > 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static int endOfPath(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '?' && text.charAt(i) != '#') {
      i++;
    }
    return i;
  }

  private static boolean endsAuthority(char c) {
    return isSlash(c) || c == '?' || c == '#';
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static String withoutTabsAndNewlines(String input) {
    return input.replace("\t", "").replace("\n", "").replace("\r", "");
  }
}
