package news.broadsheet.search.highlight;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.search.rank.Word;
import news.broadsheet.text.Ascii;

/**
 * How words begin that may be a form of one sought. Only those are taken to PostgreSQL, to see what
 * its stemmer makes of them. Too many do no harm, too few would hide a match: so letters that the
 * accents' dictionary may rewrite count as any letter, and in languages whose stemmer changes how
 * words begin every word may match.
 */
final class Beginnings {
  private static final int LETTERS = 3;

  /** Stemmers that leave the first letters as they are. */
  private static final Set<String> FAITHFUL =
      Stream.of(
              "english french italian norwegian portuguese romanian russian simple spanish swedish"
                  .split(" ", -1))
          .map(name -> "broadsheet_" + name)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

  private final List<String> beginnings;

  private Beginnings(Set<String> beginnings) {
    this.beginnings = List.copyOf(beginnings);
  }

  static Beginnings of(List<Word> sought, String configuration) {
    return new Beginnings(
        FAITHFUL.contains(configuration)
            ? sought.stream()
                .map(word -> beginning(word.lexeme()))
                .collect(Collectors.toCollection(HashSet::new))
            : Set.of(""));
  }

  /** A stem may end otherwise than the word ("sky" of "skies", "die" of "dying"). */
  private static String beginning(String lexeme) {
    return lexeme.substring(0, lexeme.length() <= LETTERS ? 1 : LETTERS);
  }

  /** By the first letter alone, for that is what rules most words out. */
  boolean mayBeginWith(char first) {
    if (first >= 0x80) {
      return true;
    }
    char lower = Character.toLowerCase(first);
    for (String beginning : beginnings) {
      if (beginning.isEmpty() || beginning.charAt(0) == lower) {
        return true;
      }
    }
    return false;
  }

  boolean mayBegin(String word) {
    String folded = folded(word);
    for (String beginning : beginnings) {
      if (begins(folded, beginning)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String folded, String beginning) {
    for (int i = 0; i < beginning.length(); i++) {
      if (i >= folded.length()) {
        return false;
      }
      char c = folded.charAt(i);
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

  private static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return Ascii.only(lower)
        ? lower
        : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
  }
}
