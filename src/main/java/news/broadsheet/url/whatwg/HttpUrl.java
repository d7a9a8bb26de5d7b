package news.broadsheet.url.whatwg;

import org.jspecify.annotations.Nullable;

/**
 * A parsed {@code http} or {@code https} address: the "URL record" of the WHATWG URL Standard. All
 * parts are ASCII and percent-encoded as the standard writes them.
 *
 * @param scheme {@code http} or {@code https}
 * @param userinfo {@code user} or {@code user:password}, empty when there is none
 * @param host lower-case ASCII domain, dotted IPv4 address, or IPv6 address in brackets
 * @param port 0–65535, or {@link #DEFAULT_PORT}
 * @param path begins with a slash, without dot segments
 * @param query without its {@code ?}; empty is not absent ({@code /a?} is not {@code /a})
 * @param fragment without its {@code #}
 */
public record HttpUrl(
    String scheme,
    String userinfo,
    String host,
    int port,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  /** The scheme's own port, which is never written. */
  public static final int DEFAULT_PORT = -1;

  /**
   * Reads an absolute address.
   *
   * @throws UrlSyntaxException where the standard refuses, and for any other scheme
   */
  public static HttpUrl parse(String input) {
    return HttpUrlParser.parse(input, null);
  }

  /**
   * Reads a reference, absolute or relative to this address.
   *
   * @throws UrlSyntaxException where the standard refuses, and for any other scheme
   */
  public HttpUrl resolve(String reference) {
    return HttpUrlParser.parse(reference, this);
  }

  public HttpUrl withoutUserinfo() {
    return new HttpUrl(scheme, "", host, port, path, query, fragment);
  }

  public HttpUrl withHost(String newHost) {
    return new HttpUrl(scheme, userinfo, newHost, port, path, query, fragment);
  }

  public HttpUrl withPath(String newPath) {
    return new HttpUrl(scheme, userinfo, host, port, newPath, query, fragment);
  }

  public HttpUrl withQuery(@Nullable String newQuery) {
    return new HttpUrl(scheme, userinfo, host, port, path, newQuery, fragment);
  }

  public HttpUrl withFragment(@Nullable String newFragment) {
    return new HttpUrl(scheme, userinfo, host, port, path, query, newFragment);
  }

  /** The address as the standard serialises it. */
  public String href() {
    var href = new StringBuilder(scheme).append("://");
    if (!userinfo.isEmpty()) {
      href.append(userinfo).append('@');
    }
    href.append(host);
    if (port != DEFAULT_PORT) {
      href.append(':').append(port);
    }
    href.append(path);
    if (query != null) {
      href.append('?').append(query);
    }
    if (fragment != null) {
      href.append('#').append(fragment);
    }
    return href.toString();
  }
}
