package news.broadsheet.search.highlight;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paragraphs of a text in which a word may match. {@code ts_headline} reads and stems every
 * word that it is given, which takes longer than all the rest of a search; what begins otherwise
 * than every word sought, it need not be given. Too much does no harm, too little would hide a
 * match: so letters that the accents' dictionary may rewrite count as any letter, and languages
 * whose stemmer changes how words begin are left whole.
 */
final class Excerpt {
  /** Characters of paragraphs that match; a book of them would take the time of all others. */
  private static final int MOST = 8_000;

  private static final int LETTERS = 3;

  /** How many letters at the beginning of a word its stem shares with it. */
  private static final Map<String, Integer> SHARED =
      Map.copyOf(
          Stream.of(
                  "english french italian norwegian portuguese romanian russian simple spanish swedish"
                      .split(" ", -1))
              .collect(Collectors.toMap(name -> "broadsheet_" + name, name -> LETTERS)));

  private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')+)'");

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Excerpt() {}

  /**
   * @param sought a tsquery
   * @param gap put where something was left out
   */
  static String of(String text, String configuration, String sought, String gap) {
    Integer shared = SHARED.get(configuration);
    if (shared == null) {
      return text;
    }
    Set<String> beginnings = new HashSet<>();
    LEXEME
        .matcher(sought)
        .results()
        .forEach(each -> beginnings.add(beginning(each.group(1), shared)));
    var excerpt = new StringBuilder();
    boolean left = false;
    for (String paragraph : text.split("\n", -1)) {
      if (excerpt.length() > MOST || !mayMatch(paragraph, beginnings)) {
        left = true;
      } else {
        if (!excerpt.isEmpty()) {
          excerpt.append(left ? "\n" + gap + "\n" : "\n");
        }
        excerpt.append(paragraph);
        left = false;
      }
    }
    return excerpt.isEmpty() ? text : excerpt.toString();
  }

  /** A stem may end otherwise than the word ("ski" of "skies"): never the whole of it. */
  private static String beginning(String lexeme, int shared) {
    return lexeme.substring(0, Math.max(1, Math.min(shared, lexeme.length() - 1)));
  }

  private static boolean mayMatch(String paragraph, Set<String> beginnings) {
    String folded = folded(paragraph);
    for (int at = 0; at < folded.length(); at++) {
      if (at == 0 || !Character.isLetterOrDigit(folded.charAt(at - 1))) {
        for (String beginning : beginnings) {
          if (begins(folded, at, beginning)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean begins(String folded, int at, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      if (at + i >= folded.length()) {
        return false;
      }
      char c = folded.charAt(at + i);
      // Letters such as ø and ß, which are rewritten as others, or as two.
      if (c >= '\u0080' && c <= '\u024F') {
        return true;
      }
      if (c != beginning.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.chars().allMatch(c -> c < 0x80)
        ? lower
        : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }
}
