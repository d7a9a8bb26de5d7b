package news.broadsheet.security.rate;

import com.google.common.net.InetAddresses;
import io.vertx.ext.web.RoutingContext;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one cannot change it at will. */
final class Network {
  private static final int IPV6 = 16;

  private Network() {}

  /** An IPv4 address, or the first 64 bits of an IPv6 address, of which one person has them all. */
  static String of(RoutingContext request) {
    String host = request.request().remoteAddress().host();
    if (!InetAddresses.isInetAddress(host)) {
      return host;
    }
    InetAddress address = InetAddresses.forString(host);
    byte[] bytes = address.getAddress();
    return bytes.length == IPV6
        ? HexFormat.of().formatHex(Arrays.copyOf(bytes, IPV6 / 2))
        : address.getHostAddress();
  }
}
