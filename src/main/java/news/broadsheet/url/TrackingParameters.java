package news.broadsheet.url;

import com.google.common.net.InternetDomainName;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which query parameters say how a reader came to a page, and nothing about which page it is.
 *
 * <p>Some names are always tracking. Others mean tracking on one site and the article on another;
 * they are decided by their value, and kept in doubt:
 *
 * <table>
 * <caption>Decided by value</caption>
 * <tr><th>name</th><th>dropped when its value is</th><th>so these stay</th></tr>
 * <tr><td>{@code ref}</td><td>empty, a host name, or only words for channels, places on a page or
 * sections ({@code rss}, {@code example.org}, {@code hp_lead_pos1}, {@code politics})</td>
 * <td>{@code 12345}, {@code main}, {@code vote-delayed}</td></tr>
 * <tr><td>{@code source}</td><td>empty, or only words for channels or places on a page</td>
 * <td>agencies: {@code source=afp&id=1} is not {@code source=dpa&id=1}</td></tr>
 * <tr><td>{@code s}</td><td>only words for channels</td><td>numbers, searches</td></tr>
 * <tr><td>{@code m}</td><td>{@code 1}, where no other parameter is left</td>
 * <td>months, modules</td></tr>
 * <tr><td>{@code mode}, {@code output}</td><td>{@code amp}</td><td>all others</td></tr>
 * <tr><td>{@code spref}</td><td>a channel, also by its two letters ({@code tw}, {@code fb})</td>
 * <td>all others</td></tr>
 * </table>
 */
public final class TrackingParameters {

  private static final Set<String> NEVER = Set.of("id", "p", "page", "article", "story");

  private static final List<String> PREFIXES =
      List.of(
          "utm_",
          "mtm_",
          "pk_",
          "ga_",
          "itm_",
          "hmb_",
          "hsa_",
          "mc_",
          "mkt_",
          "oly_",
          "vero_",
          "at_",
          "fb_",
          "amp_",
          "_branch_");

  private static final Set<String> NAMES =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "gclsrc",
          "msclkid",
          "twclid",
          "yclid",
          "ysclid",
          "igshid",
          "srsltid",
          "_openstat",
          "_hsenc",
          "_hsmi",
          "__hssc",
          "__hstc",
          "wickedid",
          "sc_cid",
          "s_cid",
          "ncid",
          "guccounter",
          "echobox",
          "usqp",
          "xtor",
          "wprss",
          "mibextid",
          "__twitter_impression");

  private TrackingParameters() {}

  /**
   * @param name of the parameter, in any case
   * @param value percent-encoded as it stands in the query; empty when there is none
   */
  public static boolean isTracking(String name, String value) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "ref" -> value.isEmpty() || isHostName(value) || ReferrerWords.areReferrer(value);
      case "source" -> value.isEmpty() || ReferrerWords.areChannelOrPlace(value);
      case "s" -> ReferrerWords.areChannel(value);
      case "spref" -> value.length() == 2 || ReferrerWords.areChannel(value);
      case "mode", "output" -> value.equalsIgnoreCase("amp");
      default -> isAlwaysTracking(name);
    };
  }

  /** Whether the name alone decides. */
  static boolean isAlwaysTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !NEVER.contains(lower)
        && (NAMES.contains(lower) || PREFIXES.stream().anyMatch(lower::startsWith));
  }

  /** Ghost and others write the referring host, so that publishers see where readers come from. */
  private static boolean isHostName(String value) {
    return value.indexOf('.') > 0
        && InternetDomainName.isValid(value)
        && InternetDomainName.from(value).isUnderRegistrySuffix();
  }
}
