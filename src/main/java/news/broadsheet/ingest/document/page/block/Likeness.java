package news.broadsheet.ingest.document.page.block;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How like two headlines are: by their words, whatever their order, case and punctuation. */
public final class Likeness {

  private static final int LETTERS_DIGITS_AND_MARKS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.COMBINING_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK;

  private static final int MAX_LENGTH = 2000;

  private Likeness() {}

  /** The share of the words of both that are in both, 0 to 1 (Jaccard). */
  public static double of(String a, String b) {
    return of(words(a), words(b));
  }

  /** The same of words known already, for comparing many texts with few titles. */
  public static double of(Set<String> left, Set<String> right) {
    double common = common(left, right);
    return common == 0 ? 0 : common / (left.size() + right.size() - common);
  }

  /** The share of the shorter one's words that are in the longer, 0 to 1. */
  public static double containment(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    double common = common(left, right);
    return common == 0 ? 0 : common / Math.min(left.size(), right.size());
  }

  private static double common(Set<String> left, Set<String> right) {
    return left.stream().filter(right::contains).count();
  }

  /** Of the start of the text, which is longer than any headline. */
  public static Set<String> words(String text) {
    String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    String lower = start.toLowerCase(Locale.ROOT);
    Set<String> words = new HashSet<>();
    int from = 0;
    for (int at = 0; at < lower.length(); ) {
      int c = lower.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean alone = isUnspaced(c);
      if (alone || !isOfWord(c)) {
        add(words, lower, from, at);
        // Scripts without spaces are compared by the letter.
        add(words, lower, at, alone ? next : at);
        from = next;
      }
      at = next;
    }
    add(words, lower, from, lower.length());
    return words;
  }

  private static void add(Set<String> words, String text, int from, int to) {
    if (to > from) {
      words.add(text.substring(from, to));
    }
  }

  /** By hand: this is asked of every letter of a page, where a pattern costs ten times as much. */
  private static boolean isOfWord(int c) {
    return c < 0x80
        ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')
        : (LETTERS_DIGITS_AND_MARKS >> Character.getType(c) & 1) != 0;
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0E00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> true;
      default -> false;
    };
  }
}
