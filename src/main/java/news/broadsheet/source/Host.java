package news.broadsheet.source;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.url.CanonicalUrl;
import news.broadsheet.url.InvalidUrl;

/**
 * A host as canonical URLs have it: lower-case ASCII ({@code xn--} for other scripts), an IPv6
 * address in brackets; without port, and without the dot at the end that DNS allows.
 */
record Host(String value) {
  private static final String WWW = "www.";
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

  /** Itself, and the same with or without {@code www.}: nearly every publisher answers both. */
  List<String> spellings() {
    return List.of(value, value.startsWith(WWW) ? withoutWww() : WWW + value);
  }

  /** As a person writes it: without {@code www.}, in its own script. */
  String name() {
    var info = new IDNA.Info();
    String name = READABLE.nameToUnicode(withoutWww(), new StringBuilder(), info).toString();
    return info.hasErrors() ? withoutWww() : name;
  }

  String homepage() {
    return "https://" + value + "/";
  }

  private String withoutWww() {
    return value.startsWith(WWW) ? value.substring(WWW.length()) : value;
  }
}
