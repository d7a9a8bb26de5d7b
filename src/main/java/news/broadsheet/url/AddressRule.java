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
 */
record AddressRule(String name, UnaryOperator<HttpUrl> change) {

  /**
   * The rules that hold for every host. The order matters: escapes are normalised before anything
   * is told by its name, and what is dropped is dropped before the rest is sorted.
   */
  static final List<AddressRule> SAFE =
      List.of(
          new AddressRule("repeatedScheme", Repairs::repeatedScheme),
          new AddressRule("userinfo", HttpUrl::withoutUserinfo),
          new AddressRule("rootDot", AddressRule::withoutRootDot),
          new AddressRule("percentEncoding", Escapes::normalised),
          new AddressRule("fragment", AddressRule::withRouteOnly),
          new AddressRule("htmlAmpersand", Repairs::htmlAmpersand),
          new AddressRule("trackingParameters", TrackingRule::apply),
          new AddressRule("parameterOrder", AddressRule::sorted));

  static HttpUrl applyAll(List<AddressRule> rules, HttpUrl url) {
    HttpUrl current = url;
    for (AddressRule rule : rules) {
      current = rule.change().apply(current);
    }
    return current;
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
