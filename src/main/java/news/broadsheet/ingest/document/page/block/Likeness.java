package news.broadsheet.ingest.document.page.block;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How like two headlines are: by their words, whatever their order, case and punctuation. */
public final class Likeness {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

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
    // Scripts without spaces are compared by the letter.
    String spaced = UNSPACED.matcher(start).replaceAll(" $0 ");
    Set<String> words = new HashSet<>(List.of(BETWEEN.split(spaced.toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
