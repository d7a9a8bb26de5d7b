package news.broadsheet.webhook.address;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which addresses deliveries may go to. */
@Singleton
public class Targets {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Names names;
  private final List<Network> allowed;

  /**
   * @param allowed networks that are not of the public internet and may be reached all the same
   */
  Targets(
      Names names,
      @ConfigProperty(name = "broadsheet.webhooks.allowed-networks")
          Optional<List<String>> allowed) {
    this.names = names;
    this.allowed = allowed.orElse(List.of()).stream().map(Network::of).toList();
  }

  /**
   * Refuses what will never do. A name that is not known yet may be known when it is needed, so it
   * passes; where it leads is looked at again with every delivery.
   */
  public void check(String url) throws TargetRefused {
    HttpUrl parsed = parse(url);
    try {
      addresses(parsed);
    } catch (UnknownHostException e) {
      return;
    }
  }

  /**
   * Where a delivery to the URL goes now. All addresses of its name must be allowed: one that has
   * both kinds is no name to trust.
   *
   * @throws UnknownHostException when the name leads nowhere
   */
  public Target find(String url) throws TargetRefused, UnknownHostException {
    HttpUrl parsed = parse(url);
    boolean https = parsed.scheme().equals("https");
    int port = parsed.port() != HttpUrl.DEFAULT_PORT ? parsed.port() : https ? HTTPS : HTTP;
    String uri = parsed.path() + (parsed.query() == null ? "" : "?" + parsed.query());
    return new Target(https, addresses(parsed).getFirst(), parsed.host(), port, uri);
  }

  private List<InetAddress> addresses(HttpUrl url) throws TargetRefused, UnknownHostException {
    List<InetAddress> addresses = names.addresses(url.host());
    for (InetAddress address : addresses) {
      if (!PublicInternet.has(address)
          && allowed.stream().noneMatch(network -> network.contains(address))) {
        throw new TargetRefused(
            "must not lead to an address that is not of the public internet, as this one does");
      }
    }
    return addresses;
  }

  private static HttpUrl parse(String url) throws TargetRefused {
    HttpUrl parsed;
    try {
      parsed = HttpUrl.parse(url);
    } catch (UrlSyntaxException e) {
      throw new TargetRefused("must be an http or https URL");
    }
    if (!parsed.userinfo().isEmpty()) {
      throw new TargetRefused("must not hold a user or a password: deliveries are signed instead");
    }
    if (parsed.fragment() != null) {
      throw new TargetRefused("must not have a fragment: it is never sent");
    }
    if (parsed.port() == 0) {
      throw new TargetRefused("must not have the port 0");
    }
    return parsed;
  }
}
