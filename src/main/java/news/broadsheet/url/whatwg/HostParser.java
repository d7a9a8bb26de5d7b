package news.broadsheet.url.whatwg;

import com.ibm.icu.text.IDNA;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** The standard's "host parser": a domain by UTS #46, an IPv4 or an IPv6 address. */
final class HostParser {

  private static final String FORBIDDEN = " #/:<>?@[\\]^|%\u007F";

  /** Non-transitional, as all browsers are by now: ß is a letter of its own, not ss. */
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** CheckHyphens and VerifyDnsLength are false in the standard; ICU has no switch for them. */
  private static final Set<IDNA.Error> TOLERATED =
      EnumSet.of(
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG,
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4);

  /** ICU refuses much longer ones by failing; DNS knows none above 253. */
  private static final int LONGEST = 1000;

  private HostParser() {}

  static String parse(String host) {
    if (host.isEmpty()) {
      throw new UrlSyntaxException("must name a host");
    }
    if (host.charAt(0) == '[') {
      return Ipv6Address.parse(host);
    }
    String domain = toAscii(host.indexOf('%') < 0 ? host : percentDecoded(host));
    for (int i = 0; i < domain.length(); i++) {
      char c = domain.charAt(i);
      if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
        throw new UrlSyntaxException("must not have such characters in its host name");
      }
    }
    return Ipv4Address.isMeantBy(domain) ? Ipv4Address.parse(domain) : domain;
  }

  private static String toAscii(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    if (isAscii(domain) && !lower.contains("xn--")) {
      return lower; // as the standard allows; nearly every address ends here
    }
    if (domain.length() > LONGEST) {
      throw new UrlSyntaxException("must have a host name of at most " + LONGEST + " characters");
    }
    var info = new IDNA.Info();
    String ascii = UTS46.nameToASCII(domain, new StringBuilder(), info).toString();
    if (ascii.isEmpty() || !TOLERATED.containsAll(info.getErrors())) {
      throw new UrlSyntaxException("must have a valid host name (UTS #46)");
    }
    return ascii;
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static String percentDecoded(String host) {
    byte[] bytes = host.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
        decoded.write(
            HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static boolean isHex(byte octet) {
    return HexFormat.isHexDigit(octet);
  }
}
