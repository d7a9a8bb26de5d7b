package news.broadsheet.source;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.HostViews;
import news.broadsheet.url.InvalidUrl;

/**
 * A host as canonical URLs have it: lower-case ASCII ({@code xn--} for other scripts), an IPv6
 * address in brackets; without port, and without the dot at the end that DNS allows.
 */
record Host(String value) {
  private static final IDNA READABLE = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE);
  // Without what a URL parser takes for the end of a host, or repairs in silence.
  private static final Pattern ALONE =
      Pattern.compile("[^\\s\\p{Cntrl}:/?#@%\\[\\]\\\\]{1,253}|\\[[0-9A-Fa-f:.]+]");

  /** For the host of a canonical URL, with or without a port. */
  static Host of(String host) {
    return new Host(host.replaceFirst(":\\d*$", "").replaceFirst("\\.$", ""));
  }

  /**
   * For a host as a person gives it, in any script and case.
   *
   * @return empty where it is no host, or has a scheme, a port, a path or the like
   */
  static Optional<Host> given(String host) {
    if (!ALONE.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(CanonicalUrl.of("http://" + host + "/").host()));
    } catch (InvalidUrl e) {
      return Optional.empty();
    }
  }

  /** Itself first, and the hosts at which nearly every publisher answers as well. */
  List<String> spellings() {
    return HostViews.of(value);
  }

  /** As a person writes it: without {@code www.} and the like, in its own script. */
  String name() {
    String plain = HostViews.plain(value);
    var info = new IDNA.Info();
    String name = READABLE.nameToUnicode(plain, new StringBuilder(), info).toString();
    return info.hasErrors() ? plain : name;
  }

  String homepage() {
    return "https://" + value + "/";
  }
}
