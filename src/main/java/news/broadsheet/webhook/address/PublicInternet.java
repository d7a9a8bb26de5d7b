package news.broadsheet.webhook.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are those of the public internet, by the special-purpose registries of RFC 6890.
 * Webhooks go where strangers say; loopback, networks of one's own, the metadata service of a cloud
 * and the like are where only friends should reach. IPv6 is allowed by what is given out (2000::/3)
 * rather than refused by what is not, since most of it is not.
 */
final class PublicInternet {
  private static final List<Network> NOT_4 =
      Network.all(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/3");

  private static final Network UNICAST_6 = Network.of("2000::/3");

  /** Within it, what leads back to IPv4 (Teredo, 6to4), is for benchmarks or documentation. */
  private static final List<Network> NOT_6 =
      Network.all("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private PublicInternet() {}

  static boolean has(InetAddress address) {
    if (address instanceof Inet4Address) {
      return NOT_4.stream().noneMatch(network -> network.contains(address));
    }
    return UNICAST_6.contains(address)
        && NOT_6.stream().noneMatch(network -> network.contains(address));
  }
}
