package news.broadsheet.search.highlight;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a query in scripts that do not put spaces around them. They are searched as pairs of
 * characters, which the search vector has and the text has not, so {@code ts_headline} cannot find
 * them; they stand in the text just as they were typed.
 */
final class WrittenTogether {

  private static final String SCRIPTS =
      EnumSet.of(
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA,
              UnicodeScript.BOPOMOFO,
              UnicodeScript.THAI,
              UnicodeScript.LAO,
              UnicodeScript.MYANMAR,
              UnicodeScript.KHMER,
              UnicodeScript.HANGUL)
          .stream()
          .map(script -> "\\p{Is" + script + "}")
          .collect(Collectors.joining());

  /** Two characters at least: a single one only matches where it stands alone. */
  private static final Pattern RUN = Pattern.compile("[" + SCRIPTS + "ー\\p{M}]{2,}");

  /** What is not excluded: phrases without a hyphen before them, words that begin without one. */
  private static final Pattern EXCLUDED = Pattern.compile("(?<=^|\\s)-+(?:\"[^\"]*\"?|[^\\s\"]+)");

  private WrittenTogether() {}

  /** What to mark; empty where the query has no such words. */
  static Optional<Pattern> in(String query) {
    Set<String> runs =
        RUN.matcher(EXCLUDED.matcher(query).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            // The longest first: regular expressions take the first alternative that fits.
            .collect(
                Collectors.toCollection(
                    () ->
                        new TreeSet<>(
                            Comparator.comparing(String::length)
                                .reversed()
                                .thenComparing(Function.identity()))));
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Pattern.compile(runs.stream().map(Pattern::quote).collect(Collectors.joining("|"))));
  }
}
