package news.broadsheet.url;

import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * One step from an address as parsed to its canonical form. Rules are named and applied in order,
 * so that an address can be explained rule by rule, and a source may have more of them.
 *
 * @param name camelCase, stable: it is shown to users
 * @param description for users, one sentence
 */
record AddressRule(String name, String description, UnaryOperator<HttpUrl> change) {

  /** For the hosts of every source that has no rules of its own. */
  private static final List<AddressRule> GENERAL = with(SourceRules.NONE);

  /**
   * All rules, with those of a source. The order matters: escapes are normalised before anything is
   * told by its name, and what is dropped is dropped before the rest is sorted.
   */
  static List<AddressRule> of(SourceRules source) {
    return source.equals(SourceRules.NONE) ? GENERAL : with(source);
  }

  private static List<AddressRule> with(SourceRules source) {
    var tracking = new TrackingRule(source);
    return List.of(
        new AddressRule(
            "repeatedScheme",
            "A scheme that stands twice, as in http://http://, is written once.",
            Repairs::repeatedScheme),
        new AddressRule(
            "userinfo", "A user name and password are left out.", HttpUrl::withoutUserinfo),
        new AddressRule(
            "rootDot", "A dot at the end of the host is left out.", AddressRule::withoutRootDot),
        new AddressRule(
            "percentEncoding",
            "Percent-encoding is written in one way (RFC 3986, section 6.2.2).",
            Escapes::normalised),
        new AddressRule(
            "fragment",
            "A fragment that names a place on the page is left out; one that routes stays.",
            AddressRule::withRouteOnly),
        new AddressRule(
            "htmlAmpersand",
            "An ampersand that is escaped as in HTML is written plainly.",
            Repairs::htmlAmpersand),
        new AddressRule(
            "sourceParameters",
            "Query parameters that the source calls tracking are dropped.",
            tracking::applySource),
        new AddressRule(
            "trackingParameters",
            "Query parameters that tell only how a reader came here are dropped.",
            tracking::apply),
        new AddressRule(
            "parameterOrder", "Query parameters are sorted by name.", AddressRule::sorted));
  }

  /** {@code example.org.} is the same name of the DNS, written out to its root. */
  private static HttpUrl withoutRootDot(HttpUrl url) {
    String host = url.host();
    boolean single = host.endsWith(".") && !host.endsWith("..") && host.length() > 1;
    return single ? url.withHost(host.substring(0, host.length() - 1)) : url;
  }

  /**
   * Fragments that route in the browser ({@code #!/story/5}, {@code #/story/5}) name the article
   * and stay; all others name a place on its page. A text directive ({@code :~:text=}) is such a
   * place, wherever it stands.
   */
  private static HttpUrl withRouteOnly(HttpUrl url) {
    String fragment = url.fragment();
    if (fragment == null) {
      return url;
    }
    int directive = fragment.indexOf(":~:");
    String route = directive < 0 ? fragment : fragment.substring(0, directive);
    boolean routes = route.length() > 1 && (route.charAt(0) == '!' || route.charAt(0) == '/');
    return url.withFragment(routes ? route : null);
  }

  /**
   * By name alone, and stable: where a name is repeated, sites take the first or the last, so two
   * orders of one name may be two pages.
   */
  private static HttpUrl sorted(HttpUrl url) {
    if (url.query() == null) {
      return url;
    }
    List<QueryParameter> parameters = QueryParameter.allOf(url);
    parameters.sort(Comparator.comparing(QueryParameter::name));
    return QueryParameter.replaceAll(url, parameters);
  }
}
