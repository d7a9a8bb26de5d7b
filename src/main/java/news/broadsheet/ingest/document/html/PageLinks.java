package news.broadsheet.ingest.document.html;

import java.util.Optional;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of a page lead. Only http and https are kept: a list of what may stay, because
 * new schemes that run scripts keep being found.
 *
 * @param base what relative addresses are resolved against; null when the page's own is unknown
 */
public record PageLinks(@Nullable HttpUrl base) {

  private static final int MAX_LENGTH = 2000;

  /**
   * @param address of the page
   * @param baseHref of its {@code <base>}, empty without one
   */
  public static PageLinks of(@Nullable String address, String baseHref) {
    var page = new PageLinks(address == null ? null : parse(null, address));
    return baseHref.isEmpty() ? page : new PageLinks(parse(page.base, baseHref));
  }

  /** An address of the page made absolute, as the URL Standard says. */
  public Optional<String> resolve(String written) {
    String href = written.strip();
    if (href.isEmpty() || href.length() > MAX_LENGTH || href.startsWith("#")) {
      return Optional.empty();
    }
    return Optional.ofNullable(parse(base, href))
        .map(HttpUrl::href)
        .filter(address -> address.length() <= MAX_LENGTH);
  }

  private static @Nullable HttpUrl parse(@Nullable HttpUrl base, String written) {
    try {
      return base == null ? HttpUrl.parse(written) : base.resolve(written);
    } catch (UrlSyntaxException e) {
      // Pages hold many links that lead nowhere; their text is what counts.
      return null;
    }
  }
}
