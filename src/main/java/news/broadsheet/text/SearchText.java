package news.broadsheet.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in the form that PostgreSQL's text search can cut into words. Its parser takes a line of
 * Chinese, Japanese, Thai, Lao, Burmese or Khmer for one word; such runs become overlapping pairs
 * of characters ("東京都" is "東京 京都"), which needs no dictionary and finds every part of two
 * characters or more. So do Korean words, where a noun and its particle are written as one.
 *
 * <p>Everything else stays, in Unicode form NFKC, with single spaces, without soft hyphens and
 * zero-width characters, which would hide a word from who types it plainly.
 */
public final class SearchText {

  /** UTF-8 bytes; PostgreSQL refuses a tsvector above 1 MB, positions included. */
  public static final int MAX_BYTES = 250_000;

  /** A phrase, closed or not, or a word outside of phrases. */
  private static final Pattern OPERAND = Pattern.compile("\"([^\"]*)\"?|(-*)([^\\s\"]+)");

  private SearchText() {}

  /** For {@code to_tsvector}; of a longer text the first {@link #MAX_BYTES}, cut between words. */
  public static String of(String plainText) {
    if (plainText.length() <= MAX_BYTES && Ascii.only(plainText)) {
      return Ascii.withSingleSpaces(plainText);
    }
    String text = normalize(plainText);
    var tokens = new SearchTokens(text);
    var out = new StringBuilder(text.length() + 16);
    long bytes = 0;
    for (String token = tokens.next(); token != null; token = tokens.next()) {
      bytes += utf8Length(token) + 1L;
      if (bytes > MAX_BYTES + 1L) {
        break;
      }
      out.append(out.isEmpty() ? "" : " ").append(token);
    }
    return out.toString();
  }

  /** Whether a text holds the character in pairs with its neighbours, rather than in words. */
  public static boolean inPairs(int codePoint) {
    return SearchTokens.paired(codePoint);
  }

  /** Without the bytes themselves, for this is asked of every word of every article. */
  private static long utf8Length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c <= 0x7F ? 1 : c <= 0x7FF || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /**
   * The words of a query without operators, as {@link #of} would write them in a text that has it.
   * Those of one run must follow each other to match. A single character only finds texts in which
   * it stands alone or, asked for as a prefix, is followed by another.
   */
  public static List<String> queryTerms(String words) {
    var tokens = new SearchTokens(normalize(words));
    List<String> terms = new ArrayList<>();
    for (String token = tokens.next(); token != null; token = tokens.next()) {
      if (token.codePoints().anyMatch(Character::isLetterOrDigit)) {
        terms.add(token);
      }
    }
    return List.copyOf(terms);
  }

  /**
   * A query for {@code websearch_to_tsquery}: a word that {@link #of} would take apart becomes a
   * phrase of its parts, so that {@code -東京都} still excludes as a whole.
   */
  public static String webQuery(String query) {
    return OPERAND
        .matcher(normalize(query))
        .replaceAll(operand -> Matcher.quoteReplacement(operand(operand)));
  }

  private static String operand(MatchResult operand) {
    boolean phrase = operand.group(1) != null;
    String words = phrase ? operand.group(1) : operand.group(3);
    if (words.codePoints().noneMatch(SearchTokens::paired)) {
      return operand.group();
    }
    String sign = phrase ? "" : operand.group(2);
    return sign + '"' + String.join(" ", queryTerms(words)) + "\" ";
  }

  private static String normalize(String text) {
    if (Ascii.only(text)) {
      return text;
    }
    var visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(codePoint -> codePoint <= 0x7F || !Scripts.invisible(codePoint))
        .forEach(visible::appendCodePoint);
    return Normalizer.normalize(visible, Normalizer.Form.NFKC);
  }
}
