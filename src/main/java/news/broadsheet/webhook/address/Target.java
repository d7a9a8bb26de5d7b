package news.broadsheet.webhook.address;

import java.net.InetAddress;

/**
 * Where a request goes.
 *
 * @param address checked, to be connected to as it is: the name could lead elsewhere when it is
 *     asked again
 * @param host as the URL names it, for the certificate and the header Host
 * @param uri path and query
 */
public record Target(boolean https, InetAddress address, String host, int port, String uri) {}
