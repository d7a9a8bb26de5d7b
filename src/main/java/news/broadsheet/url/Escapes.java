package news.broadsheet.url;

import java.util.HexFormat;
import java.util.Locale;
import news.broadsheet.url.whatwg.HttpUrl;

/**
 * One spelling for percent-encoding, by RFC 3986: hexadecimal digits are upper-case (6.2.2.1),
 * escaped unreserved characters are written plainly (6.2.2.2), and what the RFC forbids to stand
 * plainly, though browsers send it ({@code |}, brackets, a percent sign that begins no escape), is
 * escaped. Reserved characters stay as they are written: the RFC calls {@code ,} and {@code %2C}
 * two addresses, and a semicolon or a plus really means another thing when it is escaped.
 */
final class Escapes {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private static final String UNRESERVED = "-._~";

  private static final String PLAIN_IN_PATH = UNRESERVED + "!$&'()*+,;=:@/";

  private static final String PLAIN_AFTER_PATH = PLAIN_IN_PATH + "?";

  private Escapes() {}

  static HttpUrl normalised(HttpUrl url) {
    String query = url.query();
    String fragment = url.fragment();
    HttpUrl pathed = url.withPath(normalised(url.path(), PLAIN_IN_PATH));
    HttpUrl queried =
        query == null ? pathed : pathed.withQuery(normalised(query, PLAIN_AFTER_PATH));
    return fragment == null
        ? queried
        : queried.withFragment(normalised(fragment, PLAIN_AFTER_PATH));
  }

  private static String normalised(String part, String plain) {
    int clean = 0;
    while (clean < part.length() && isPlain(part.charAt(clean), plain)) {
      clean++;
    }
    if (clean == part.length()) {
      return part;
    }
    var out = new StringBuilder(part.length() + 16).append(part, 0, clean);
    for (int i = clean; i < part.length(); i++) {
      char c = part.charAt(i);
      if (isPlain(c, plain)) {
        out.append(c);
      } else if (isEscape(part, i)) {
        appendEscape(out, part.substring(i + 1, i + 3));
        i += 2;
      } else {
        out.append('%');
        HEX.toHexDigits(out, (byte) c);
      }
    }
    return out.toString();
  }

  private static void appendEscape(StringBuilder out, String digits) {
    char meant = (char) HexFormat.fromHexDigits(digits);
    if (isPlain(meant, UNRESERVED)) {
      out.append(meant);
    } else {
      out.append('%').append(digits.toUpperCase(Locale.ROOT));
    }
  }

  private static boolean isEscape(String part, int i) {
    return part.charAt(i) == '%'
        && i + 2 < part.length()
        && HexFormat.isHexDigit(part.charAt(i + 1))
        && HexFormat.isHexDigit(part.charAt(i + 2));
  }

  private static boolean isPlain(char c, String others) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || others.indexOf(c) >= 0;
  }
}
