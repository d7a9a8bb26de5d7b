package news.broadsheet.ingest.document.date;

import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of months, weekdays and halves of the day in a language that few papers are in. They
 * are looked for only where that language is hinted at: among the words of all languages they would
 * make dates of names and ambiguities of clear dates. Put into English they are read like any
 * other.
 */
final class HintedNames {

  private static final int SHORTEST = 2;
  private static final Map<String, Optional<HintedNames>> KNOWN = new ConcurrentHashMap<>();

  private final Map<String, String> english = new HashMap<>();
  private final Pattern names;

  private HintedNames(Locale locale) {
    for (TextStyle style : DateWords.STYLES) {
      for (Month month : Month.values()) {
        add(month.getDisplayName(style, locale), month.name());
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        add(day.getDisplayName(style, locale), day.name());
      }
    }
    String[] halves = DateFormatSymbols.getInstance(locale).getAmPmStrings();
    add(halves[0], "am");
    add(halves[1], "pm");
    names =
        Pattern.compile(
            english.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(
                    Collectors.joining(
                        "|", "(?<![\\p{L}\\p{M}\\d])(?:", ")(?![\\p{L}\\p{M}\\d])")));
  }

  /** The line in words that are known without a hint. */
  static String inEnglish(String folded, Locale hint) {
    return of(hint)
        .map(known -> known.names.matcher(folded).replaceAll(known::translated))
        .orElse(folded);
  }

  private String translated(MatchResult name) {
    return Matcher.quoteReplacement(english.getOrDefault(name.group(), name.group()));
  }

  private static Optional<HintedNames> of(Locale hint) {
    String language = nameOf(hint);
    return DateWords.LANGUAGES.contains(language) || !Languages.ALL.contains(language)
        ? Optional.empty()
        : KNOWN.computeIfAbsent(
            language, tag -> Optional.of(new HintedNames(Locale.forLanguageTag(tag))));
  }

  /** With its script where the JDK knows names in it. */
  private static String nameOf(Locale hint) {
    String inScript = hint.getLanguage() + "-" + hint.getScript();
    return Languages.ALL.contains(inScript) ? inScript : hint.getLanguage();
  }

  /** Hints come from posts; what the JDK does not know must not fill the memory. */
  private static final class Languages {
    static final Set<String> ALL =
        Stream.of(Locale.getAvailableLocales())
            .flatMap(
                locale ->
                    Stream.of(
                        locale.getLanguage(), locale.getLanguage() + "-" + locale.getScript()))
            .filter(name -> !name.endsWith("-"))
            .collect(Collectors.toUnmodifiableSet());
  }

  private void add(String name, String word) {
    String folded = Fold.of(name);
    if (folded.length() >= SHORTEST && folded.codePoints().anyMatch(Character::isLetter)) {
      english.putIfAbsent(folded, word.toLowerCase(Locale.ROOT));
    }
  }
}
