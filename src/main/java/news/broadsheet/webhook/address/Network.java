package news.broadsheet.webhook.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Neighbouring addresses (CIDR, RFC 4632), such as {@code 10.0.0.0/8} or {@code fd00::/8}.
 *
 * @param bits how many of the first bits all of them share
 */
record Network(InetAddress start, int bits) {

  /**
   * @throws IllegalArgumentException when it is none
   */
  static Network of(String text) {
    String[] parts = text.strip().split("/", 2);
    // A name would be looked up; these are the characters of an address.
    if (parts.length != 2 || !parts[0].matches("[0-9a-fA-F:.]+") || !parts[1].matches("\\d{1,3}")) {
      throw new IllegalArgumentException(text + " is no network, such as 10.0.0.0/8");
    }
    try {
      var network = new Network(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
      if (network.bits > network.start.getAddress().length * Byte.SIZE) {
        throw new IllegalArgumentException(text + " has more bits than its address");
      }
      return network;
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no network, such as 10.0.0.0/8", e);
    }
  }

  static List<Network> all(String... texts) {
    return Arrays.stream(texts).map(Network::of).toList();
  }

  boolean contains(InetAddress address) {
    byte[] first = start.getAddress();
    byte[] other = address.getAddress();
    if (first.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((first[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
