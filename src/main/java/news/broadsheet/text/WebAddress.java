package news.broadsheet.text;

import java.util.Locale;
import java.util.Set;

/**
 * Whether following a link can run a script. A list of schemes that may stay, since new ones that
 * run keep being found.
 */
public final class WebAddress {
  private static final Set<String> HARMLESS = Set.of("http", "https", "mailto", "tel");

  private WebAddress() {}

  /** Whether it leads to the web: nothing else is linked to from a page of ours. */
  public static boolean leadsToTheWeb(String address) {
    String scheme = scheme(address);
    return scheme.equals("http") || scheme.equals("https");
  }

  /** Whether nothing runs when it is followed; one without a scheme is a place of the page. */
  static boolean isHarmless(String address) {
    String scheme = scheme(address);
    return scheme.isEmpty() || HARMLESS.contains(scheme);
  }

  /** As browsers find it: they pass over white space and control characters inside of it. */
  private static String scheme(String address) {
    var scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
      if (c > ' ') {
        scheme.append(c);
      }
    }
    return "";
  }
}
