package news.broadsheet.url.whatwg;

import java.util.HexFormat;

/** The standard's IPv6 parser and serialiser (RFC 5952 form, in brackets). */
final class Ipv6Address {

  private static final int PIECES = 8;

  private final String input;
  private final int[] pieces = new int[PIECES];

  /** Pieces read so far; {@code ::} counts as one, as it stands for at least one. */
  private int count;

  private int position;

  private Ipv6Address(String input) {
    this.input = input;
  }

  /**
   * @param host beginning with a bracket
   */
  static String parse(String host) {
    if (!host.endsWith("]")) {
      throw invalid();
    }
    var address = new Ipv6Address(host.substring(1, host.length() - 1));
    address.read();
    return address.serialised();
  }

  private void read() {
    int gap = -1;
    if (input.startsWith("::")) {
      position = 2;
      gap = ++count;
    } else if (at(0) == ':') {
      throw invalid();
    }
    while (position < input.length()) {
      if (count == PIECES) {
        throw invalid();
      }
      if (at(position) == ':') {
        if (gap >= 0) {
          throw invalid();
        }
        position++;
        gap = ++count;
      } else {
        readPiece();
      }
    }
    close(gap);
  }

  private void readPiece() {
    int start = position;
    int value = 0;
    while (position - start < 4 && HexFormat.isHexDigit(at(position))) {
      value = value << 4 | HexFormat.fromHexDigit(at(position));
      position++;
    }
    if (at(position) == '.' && position > start) {
      position = start;
      readIpv4();
      return;
    }
    if (position == start || (position < input.length() && at(position) != ':')) {
      throw invalid();
    }
    pieces[count++] = value;
    if (at(position) == ':' && ++position == input.length()) {
      throw invalid();
    }
  }

  private void readIpv4() {
    String[] numbers = input.substring(position).split("\\.", -1);
    if (numbers.length != 4 || count > PIECES - 2) {
      throw invalid();
    }
    for (int i = 0; i < 4; i += 2) {
      pieces[count++] = octet(numbers[i]) << 8 | octet(numbers[i + 1]);
    }
    position = input.length();
  }

  private static int octet(String number) {
    boolean wellFormed =
        number.length() <= 3
            && (number.equals("0") || !number.startsWith("0"))
            && !number.isEmpty()
            && number.chars().allMatch(c -> c >= '0' && c <= '9');
    int value = wellFormed ? Integer.parseInt(number) : -1;
    if (value < 0 || value > 255) {
      throw invalid();
    }
    return value;
  }

  private void close(int gap) {
    if (gap < 0) {
      if (count != PIECES) {
        throw invalid();
      }
      return;
    }
    int moved = count - gap;
    for (int i = 1; i <= moved; i++) {
      pieces[PIECES - i] = pieces[count - i];
    }
    for (int i = gap; i < PIECES - moved; i++) {
      pieces[i] = 0;
    }
  }

  private String serialised() {
    int gapStart = -1;
    int gapLength = 1;
    for (int i = 0; i < PIECES; i++) {
      int length = zerosFrom(i);
      if (length > gapLength) {
        gapStart = i;
        gapLength = length;
      }
    }
    var out = new StringBuilder("[");
    for (int i = 0; i < PIECES; i++) {
      if (i == gapStart) {
        out.append(i == 0 ? "::" : ":");
        i += gapLength - 1;
        continue;
      }
      out.append(Integer.toHexString(pieces[i]));
      if (i < PIECES - 1) {
        out.append(':');
      }
    }
    return out.append(']').toString();
  }

  private int zerosFrom(int start) {
    int end = start;
    while (end < PIECES && pieces[end] == 0) {
      end++;
    }
    return end - start;
  }

  private char at(int index) {
    return index < input.length() ? input.charAt(index) : '\0';
  }

  private static UrlSyntaxException invalid() {
    return new UrlSyntaxException("must have a valid IPv6 address between its brackets");
  }
}
