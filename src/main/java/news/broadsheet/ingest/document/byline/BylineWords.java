package news.broadsheet.ingest.document.byline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.ingest.document.WordFile;

/**
 * The words around the names, of all languages that begin a byline in the same way.
 *
 * @param end where the names begin
 * @param between cuts the line between two names
 * @param place what names where the authors are, as "in Paris"
 */
record BylineWords(int end, Pattern between, Pattern place) {

  private record Language(List<String> lead, List<String> between, List<String> place) {

    static Language of(String line) {
      String[] parts = line.split(";", -1);
      return new Language(
          WordFile.words(parts[0]), WordFile.words(parts[1]), WordFile.words(parts[2]));
    }
  }

  private static final List<Language> LANGUAGES =
      WordFile.lines(BylineWords.class, "byline-words.txt").stream().map(Language::of).toList();

  private static final Pattern LEAD =
      Pattern.compile(
          "[\\s(（【\\[]*(?<lead>(?iu:"
              + alternatives(LANGUAGES, Language::lead)
              + "))(?:\\s*[:：／/|｜=＝]\\s*|\\.?\\s+)(?=\\S)");

  /** Handles and mail addresses are contacts, not names. */
  private static final String SIGNS = "\\s\\S*@\\S+|[,;，；、&+|·•/／]|\\s[–—-]\\s|[()（）【】\\[\\]]";

  /** English words stand for the signs' sake; guessing a language would cut "Ortega y Gasset". */
  private static final BylineWords NONE = of(0, LANGUAGES.subList(0, 1));

  static Optional<BylineWords> at(String line) {
    Matcher lead = LEAD.matcher(line);
    if (!lead.lookingAt()) {
      return Optional.empty();
    }
    String word = lead.group("lead").toLowerCase(Locale.ROOT);
    return Optional.of(
        of(
            lead.end(),
            LANGUAGES.stream().filter(language -> language.lead().contains(word)).toList()));
  }

  /** For names without such a word in front. */
  static BylineWords none() {
    return NONE;
  }

  private static BylineWords of(int end, List<Language> languages) {
    String between = alternatives(languages, Language::between);
    String place = alternatives(languages, Language::place);
    return new BylineWords(
        end,
        Pattern.compile(
            "\\s*(?:"
                + SIGNS
                + (between.isEmpty() ? "" : "|(?<=[\\s(（])(?:" + between + ")(?=\\s)")
                + ")\\s*"),
        place.isEmpty()
            ? Pattern.compile("(?!)")
            : Pattern.compile("(?<=\\s)(?:" + place + ")\\s+\\p{Lu}.*"));
  }

  /** The longest first ("written by" before "by"); a single capital is an initial, never a word. */
  private static String alternatives(
      List<Language> languages, Function<Language, List<String>> part) {
    return languages.stream()
        .flatMap(language -> part.apply(language).stream())
        .flatMap(
            word ->
                word.length() > 1
                    ? Stream.of(word, word.toUpperCase(Locale.ROOT))
                    : Stream.of(word))
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }
}
