package news.broadsheet.url.whatwg;

import java.util.List;

/**
 * The standard's IPv4 forms: one to four numbers, each decimal, octal or hexadecimal, the last one
 * filling the bytes that are left ({@code 0x7f.1} is 127.0.0.1). Browsers open them all, so a text
 * that means such an address must not pass for a domain.
 */
final class Ipv4Address {

  private static final int PARTS = 4;

  private static final long TOO_LARGE = 1L << 32;

  private static final long NOT_A_NUMBER = -1;

  private Ipv4Address() {}

  /** The "ends in a number checker". */
  static boolean isMeantBy(String domain) {
    String last = parts(domain).getLast();
    if (last.isEmpty()) {
      return false;
    }
    return last.chars().allMatch(c -> c >= '0' && c <= '9') || number(last) != NOT_A_NUMBER;
  }

  static String parse(String domain) {
    List<String> parts = parts(domain);
    if (parts.size() > PARTS) {
      throw invalid();
    }
    long address = 0;
    for (int i = 0; i < parts.size(); i++) {
      long number = number(parts.get(i));
      int bytes = i == parts.size() - 1 ? PARTS - i : 1;
      if (number == NOT_A_NUMBER || number >= 1L << (8 * bytes)) {
        throw invalid();
      }
      address = address << (8 * bytes) | number;
    }
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  private static List<String> parts(String domain) {
    List<String> parts = List.of(domain.split("\\.", -1));
    boolean dotAtEnd = parts.size() > 1 && parts.getLast().isEmpty();
    return dotAtEnd ? parts.subList(0, parts.size() - 1) : parts;
  }

  private static long number(String part) {
    if (part.isEmpty()) {
      return NOT_A_NUMBER;
    }
    boolean hex = part.startsWith("0x") || part.startsWith("0X");
    boolean octal = !hex && part.length() > 1 && part.charAt(0) == '0';
    int radix = hex ? 16 : octal ? 8 : 10;
    long number = 0;
    for (int i = hex ? 2 : 0; i < part.length(); i++) {
      int digit = Character.digit(part.charAt(i), radix);
      if (digit < 0) {
        return NOT_A_NUMBER;
      }
      number = Math.min(number * radix + digit, TOO_LARGE);
    }
    return number;
  }

  private static UrlSyntaxException invalid() {
    return new UrlSyntaxException("must have a valid IPv4 address where its host ends in a number");
  }
}
