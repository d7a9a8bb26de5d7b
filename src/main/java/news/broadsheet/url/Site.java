package news.broadsheet.url;

import com.google.common.net.InternetDomainName;
import java.util.Set;

/** Who runs a host, by the Public Suffix List (publicsuffix.org) that comes with Guava. */
final class Site {

  /**
   * Platforms whose every subdomain is another publisher, and which the list lacks: its private
   * part is voluntary. Without them a claim of one blog could take over another one's articles.
   */
  private static final Set<String> PLATFORMS =
      Set.of(
          "wordpress.com",
          "substack.com",
          "tumblr.com",
          "livejournal.com",
          "typepad.com",
          "medium.com",
          "ghost.io",
          "beehiiv.com",
          "weebly.com",
          "over-blog.com",
          "canalblog.com");

  private Site() {}

  /** The registrable domain; the host itself where it has none. */
  static String of(String host) {
    if (!isRegistrable(host)) {
      return host;
    }
    String domain = InternetDomainName.from(host).topPrivateDomain().toString();
    // blogspot.com is on the list, its spellings for other countries are not.
    boolean shared = PLATFORMS.contains(domain) || domain.startsWith("blogspot.");
    if (!shared || host.equals(domain) || host.equals("www." + domain)) {
      return domain;
    }
    int dot = host.lastIndexOf('.', host.length() - domain.length() - 2);
    return host.substring(dot + 1);
  }

  /** Whether someone can own the host: no IP address, no single label, no public suffix. */
  static boolean isRegistrable(String host) {
    return InternetDomainName.isValid(host) && InternetDomainName.from(host).isUnderPublicSuffix();
  }
}
