package news.broadsheet.url.whatwg;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Which characters a part of an address may not hold as they are (URL Standard, 1.3). Controls and
 * everything beyond ASCII are in every set. The query's set is the "special-query" one.
 */
enum PercentEncodeSet {
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USERINFO(" \"#<>?^`{}/:;=@[\\]|");

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  /** One bit a character: U+0000 to U+003F, and U+0040 to U+007F. */
  private final long low;

  private final long high;

  PercentEncodeSet(String characters) {
    long controls = (1L << ' ') - 1;
    long delete = 1L << 0x3F;
    low =
        characters
            .chars()
            .filter(c -> c < 64)
            .mapToLong(c -> 1L << c)
            .reduce(controls, (x, y) -> x | y);
    high =
        characters
            .chars()
            .filter(c -> c >= 64)
            .mapToLong(c -> 1L << (c - 64))
            .reduce(delete, (x, y) -> x | y);
  }

  String encode(String part) {
    int clean = 0;
    while (clean < part.length() && !contains(part.charAt(clean))) {
      clean++;
    }
    if (clean == part.length()) {
      return part;
    }
    var out = new StringBuilder(part.length() + 32).append(part, 0, clean);
    for (int i = clean; i < part.length(); ) {
      int codePoint = part.codePointAt(i);
      i += Character.charCount(codePoint);
      if (contains(codePoint)) {
        appendEncoded(out, codePoint);
      } else {
        out.append((char) codePoint);
      }
    }
    return out.toString();
  }

  private boolean contains(int codePoint) {
    long bits = codePoint < 64 ? low : high;
    return codePoint >= 128 || (bits >>> (codePoint & 63) & 1) == 1;
  }

  private static void appendEncoded(StringBuilder out, int codePoint) {
    // The standard reads scalar values, so half a surrogate pair is U+FFFD; Java would write "?".
    boolean unpaired = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    String text = Character.toString(unpaired ? REPLACEMENT_CHARACTER : codePoint);
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      out.append('%');
      HEX.toHexDigits(out, octet);
    }
  }
}
