package news.broadsheet.webhook.address;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses of hosts, as the system knows them. */
@Singleton
class Names {
  /**
   * @param host a name, an IPv4 address, or an IPv6 address in brackets
   */
  List<InetAddress> addresses(String host) throws UnknownHostException {
    return List.of(InetAddress.getAllByName(host));
  }
}
