package news.broadsheet.ingest.document.date;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order a language writes day and month as numbers.
 *
 * @param certain false where the language is unknown or writes the year first; what 3/4 means there
 *     is a guess
 * @param language of the hint, empty without one
 */
record DayOrder(boolean monthFirst, boolean certain, String language) {

  static DayOrder of(@Nullable String languageHint) {
    if (languageHint == null || languageHint.isBlank()) {
      return new DayOrder(false, false, "");
    }
    Locale locale = Locale.forLanguageTag(languageHint.strip().replace('_', '-'));
    String language = locale.getLanguage();
    // CLDR takes English without a country for American; the hints here come from detectors.
    if (language.isEmpty() || (language.equals("en") && locale.getCountry().isEmpty())) {
      return new DayOrder(false, false, language);
    }
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
    int day = pattern.indexOf('d');
    int month = pattern.indexOf('M');
    int year = pattern.indexOf('y');
    return new DayOrder(month < day && day < year, year > Math.min(day, month), language);
  }
}
