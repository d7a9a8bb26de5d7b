package news.broadsheet.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text search configurations of PostgreSQL 15, by the languages they stem. */
public enum SearchLanguage {
  /** Words as they are: for languages without a stemmer, and where the language is unknown. */
  SIMPLE(""),
  ARABIC("ar"),
  ARMENIAN("hy"),
  BASQUE("eu"),
  CATALAN("ca"),
  DANISH("da"),
  DUTCH("nl"),
  ENGLISH("en"),
  FINNISH("fi"),
  FRENCH("fr"),
  GERMAN("de"),
  GREEK("el"),
  HINDI("hi"),
  HUNGARIAN("hu"),
  INDONESIAN("id in"),
  IRISH("ga"),
  ITALIAN("it"),
  LITHUANIAN("lt"),
  NEPALI("ne"),
  NORWEGIAN("no nb nn"),
  PORTUGUESE("pt"),
  ROMANIAN("ro mo"),
  RUSSIAN("ru"),
  SERBIAN("sr"),
  SPANISH("es"),
  SWEDISH("sv"),
  TAMIL("ta"),
  TURKISH("tr"),
  YIDDISH("yi ji");

  private static final Map<String, SearchLanguage> BY_SUBTAG = new HashMap<>();

  static {
    for (SearchLanguage language : values()) {
      for (String subtag : language.subtags.split(" ", -1)) {
        BY_SUBTAG.put(subtag, language);
        BY_SUBTAG.put(Locale.of(subtag).getISO3Language(), language);
      }
    }
  }

  /** ISO 639-1, separated by spaces. */
  private final String subtags;

  SearchLanguage(String subtags) {
    this.subtags = subtags;
  }

  /**
   * @param tag BCP 47, such as {@code pt-BR}; also with an underscore, as locales are often
   *     written. Unknown languages and null are {@link #SIMPLE}
   */
  public static SearchLanguage of(@Nullable String tag) {
    if (tag == null) {
      return SIMPLE;
    }
    String subtag = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return BY_SUBTAG.getOrDefault(subtag, SIMPLE);
  }

  /** The name for a {@code regconfig}. */
  public String configuration() {
    return name().toLowerCase(Locale.ROOT);
  }
}
