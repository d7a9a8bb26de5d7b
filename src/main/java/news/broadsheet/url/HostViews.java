package news.broadsheet.url;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hosts under which a publisher serves the same pages in other views: with {@code www.} or
 * without, for phones ({@code m.}, {@code mobile.}) and as AMP ({@code amp.}).
 */
public final class HostViews {
  private static final String WWW = "www.";
  private static final List<String> PREFIXES = List.of(WWW, "m.", "mobile.", "amp.");

  private HostViews() {}

  /** The host itself first, then its other views, the likeliest first. */
  public static List<String> of(String host) {
    String plain = plain(host);
    Stream<String> others =
        PREFIXES.stream()
            .map(prefix -> prefix + plain)
            .filter(view -> view.startsWith(WWW) || isView(view, plain));
    return Stream.concat(Stream.of(host, plain), others).distinct().toList();
  }

  /** The host without its view; {@code www.} comes off everywhere, the others with care. */
  public static String plain(String host) {
    return host.startsWith(WWW)
        ? host.substring(WWW.length())
        : stripped(host).filter(rest -> isView(host, rest)).orElse(host);
  }

  /** All views off, one after the other: lossy. */
  static String folded(String host) {
    return stripped(host).filter(Site::isRegistrable).map(HostViews::folded).orElse(host);
  }

  /**
   * {@code m.co.uk} is a publisher and not the mobile view of {@code co.uk}; {@code
   * m.wordpress.com} is somebody's blog.
   */
  private static boolean isView(String host, String plain) {
    return Site.isRegistrable(plain) && Site.of(host).equals(Site.of(plain));
  }

  private static Optional<String> stripped(String host) {
    return PREFIXES.stream()
        .filter(host::startsWith)
        .map(prefix -> host.substring(prefix.length()))
        .findFirst();
  }
}
