package news.broadsheet.source;

import com.ibm.icu.text.IDNA;
import java.util.List;

/**
 * A host as addresses name it: lower-case ASCII ({@code xn--} for other scripts), an IPv6 address
 * in brackets, without port and without the dot at the end that DNS allows.
 */
record Host(String value) {
  private static final String WWW = "www.";
  private static final IDNA READABLE =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.NONTRANSITIONAL_TO_ASCII);

  /** For the host of a canonical URL, with or without its port. */
  static Host of(String host) {
    return new Host(host.replaceFirst(":\\d*$", "").replaceFirst("\\.$", ""));
  }

  /**
   * Itself, and the same with or without {@code www.}, which nearly every publisher answers alike.
   */
  List<String> spellings() {
    return List.of(value, value.startsWith(WWW) ? withoutWww() : WWW + value);
  }

  private String withoutWww() {
    return value.startsWith(WWW) ? value.substring(WWW.length()) : value;
  }

  /** As a person writes it: without {@code www.}, in its own script. */
  String name() {
    var errors = new IDNA.Info();
    String unicode = READABLE.nameToUnicode(withoutWww(), new StringBuilder(), errors).toString();
    return errors.hasErrors() ? withoutWww() : unicode;
  }

  /** Browsers reach a site that has no {@code https} through its redirect, never the other way. */
  String homepage() {
    return "https://" + value + "/";
  }
}
