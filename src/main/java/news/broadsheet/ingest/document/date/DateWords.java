package news.broadsheet.ingest.document.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.broadsheet.ingest.document.WordFile;

/**
 * Every word that may stand in a date line. Months and weekdays are CLDR's, as the JDK carries them
 * (module jdk.localedata), in both the form that stands in a date and the one that stands alone.
 */
final class DateWords {

  /**
   * In order of how many articles are in them: where one word means two months ("listopada" is
   * November in Polish and October in Croatian) the earlier language wins, with a warning. Arabic
   * has several sets of month names by country.
   */
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "pl", "nl", "ro", "el", "hu", "cs", "sk", "sl", "sv",
          "da", "nb", "nn", "fi", "et", "lv", "lt", "uk", "be", "ru", "bg", "sr", "sr-Latn", "hr",
          "bs", "mk", "sq", "tr", "az", "kk", "ka", "hy", "ar", "ar-SY", "ar-DZ", "ar-MA", "fa",
          "he", "hi", "bn", "ur", "ta", "ne", "id", "ms", "vi", "th", "ja", "ko", "zh", "ca", "gl",
          "eu", "is", "ga", "cy", "af", "sw");

  static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final int LONGEST = 40;
  private static final int SHORTEST_PREFIX = 3;

  private static final Map<String, List<Meaning>> WORDS = new HashMap<>();

  static {
    for (String language : LANGUAGES) {
      addNames(language);
    }
    WordFile.lines(DateWords.class, "date-words.txt").forEach(DateWords::addLine);
    addPrefixes(Meaning.Role.MONTH);
    addPrefixes(Meaning.Role.WEEKDAY);
  }

  /** What was found, and where the text goes on behind it. */
  record Found(int end, List<Meaning> meanings) {
    List<Meaning> as(Meaning.Role role) {
      return meanings.stream().filter(meaning -> meaning.role() == role).toList();
    }

    boolean is(Meaning.Role role) {
      return !as(role).isEmpty();
    }
  }

  private DateWords() {}

  /** The longest known word or phrase that begins there; nothing found ends where it began. */
  static Found at(String folded, int start) {
    for (int end = Math.min(folded.length(), start + LONGEST); end > start; end--) {
      if (wordEnds(folded, end)) {
        List<Meaning> meanings = WORDS.get(folded.substring(start, end));
        if (meanings != null) {
          return new Found(end, meanings);
        }
      }
    }
    return new Found(start, List.of());
  }

  private static boolean wordEnds(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char before = text.charAt(end - 1);
    char after = text.charAt(end);
    return runsOn(before)
        || runsOn(after)
        || !continues(after)
        || (Character.isDigit(after) && !Character.isDigit(before));
  }

  private static boolean continues(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Scripts in which a word of a date line may touch the next. */
  private static boolean runsOn(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
      default -> false;
    };
  }

  private static void addNames(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    for (TextStyle style : STYLES) {
      for (Month month : Month.values()) {
        String name = month.getDisplayName(style, locale);
        var meaning = new Meaning(Meaning.Role.MONTH, "" + month.getValue(), locale.getLanguage());
        add(name, meaning);
        if (tag.equals("ca")) {
          // CLDR's Catalan names carry their preposition.
          add(name.replaceFirst("^(de |d’)", ""), meaning);
        }
        if (tag.equals("he")) {
          add("ב" + name, meaning);
          add("ל" + name, meaning);
        }
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        add(
            day.getDisplayName(style, locale),
            new Meaning(Meaning.Role.WEEKDAY, "" + day.getValue(), locale.getLanguage()));
      }
    }
  }

  /** Papers cut names short as they like; the start of one name only stands for that name. */
  private static void addPrefixes(Meaning.Role role) {
    Map<String, List<Meaning>> starts = new HashMap<>();
    WORDS.forEach(
        (word, meanings) -> {
          List<Meaning> names =
              meanings.stream().filter(meaning -> meaning.role() == role).toList();
          for (int length = SHORTEST_PREFIX; length < word.length() && !names.isEmpty(); length++) {
            starts
                .computeIfAbsent(word.substring(0, length), unused -> new ArrayList<>())
                .addAll(names);
          }
        });
    starts.forEach(
        (start, names) -> {
          if (names.stream().map(Meaning::value).distinct().count() == 1) {
            WORDS.putIfAbsent(start, names);
          }
        });
  }

  private static void addLine(String line) {
    String head = line.substring(0, line.indexOf(": "));
    int space = head.indexOf(' ');
    String role = space < 0 ? head : head.substring(0, space);
    var meaning =
        new Meaning(
            Meaning.Role.valueOf(role.replace('-', '_').toUpperCase(Locale.ROOT)),
            space < 0 ? "" : head.substring(space + 1),
            "");
    WordFile.words(line.substring(head.length() + 2)).forEach(word -> add(word, meaning));
  }

  private static void add(String name, Meaning meaning) {
    String word = Fold.of(name);
    // A name that is a mere number, such as 1月, says nothing that the digits do not.
    if (word.codePoints().anyMatch(Character::isLetter)) {
      List<Meaning> meanings = WORDS.computeIfAbsent(word, unused -> new ArrayList<>());
      if (!meanings.contains(meaning)) {
        meanings.add(meaning);
      }
    }
  }
}
