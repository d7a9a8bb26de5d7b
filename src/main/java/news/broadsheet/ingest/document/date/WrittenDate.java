package news.broadsheet.ingest.document.date;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.article.PublicationTime;
import org.jspecify.annotations.Nullable;

/**
 * A date as a newspaper prints it, such as "January 11, 2022, 4:30 p.m. ET", "11.01.2022 16:30 Uhr"
 * or "2022年1月11日". A time is read only where it is printed, and so is its offset from UTC.
 *
 * <p>Of two dates in one line that which is labelled "Updated" or its like is {@code modifiedAt}.
 *
 * @param publishedAt absent where the line only says when the article was updated
 * @param ambiguous whether another reading is as likely: 3/4/2022 without a known country, or the
 *     Polish and Croatian "listopada"
 */
public record WrittenDate(
    @Nullable PublicationTime publishedAt,
    @Nullable PublicationTime modifiedAt,
    boolean ambiguous) {

  /** Longer lines are prose. UTF-16 code units. */
  private static final int LONGEST_LINE = 200;

  /** "· 3 min read" stands beside the date of many papers and is no date. */
  private static final Pattern READING_TIME =
      Pattern.compile(
          "\\d{1,3}[ -]?(?:min|mins|minutes?|minuten|minutos|minuti|мин|хв|分)(?: (?:de|di|do))? ?"
              + "(?:read|lesezeit|lecture|lectura|lettura|leitura|leestijd|czytania|чтения|読)(?![\\p{L}])");

  /**
   * Reads a line that is a date from end to end; labels, weekday, time, zone and separators may
   * stand around it, any other word makes it prose. Not read: relative dates, dates without day or
   * year, years before 1600 or after 2199 and calendars other than the Gregorian (but the Thai era
   * is).
   *
   * <p>Numbers are ordered as CLDR says for the language: the month first for {@code en-US}, but
   * not for a mere {@code en}, which does not name a country. Without a language the day comes
   * first and the date is ambiguous, unless the weekday or a number above 12 decides.
   *
   * @param languageHint BCP 47
   */
  public static Optional<WrittenDate> read(String line, @Nullable String languageHint) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String folded = READING_TIME.matcher(Fold.of(line)).replaceFirst("").strip();
    if (folded.codePoints().noneMatch(Character::isDigit)) {
      return Optional.empty();
    }
    String known =
        languageHint == null
            ? folded
            : HintedNames.inEnglish(
                folded, Locale.forLanguageTag(languageHint.strip().replace('_', '-')));
    return new DateLine(known, DayOrder.of(languageHint)).read();
  }

  /**
   * The other reading of an ambiguous date where the address of the article names that day; it
   * stays ambiguous, for the address may tell another.
   */
  public WrittenDate settledBy(@Nullable String address) {
    if (!ambiguous || publishedAt == null) {
      return this;
    }
    String value = publishedAt.value();
    String other = value.substring(0, 5) + value.substring(8, 10) + "-" + value.substring(5, 7);
    return AddressDay.in(address)
        .filter(day -> day.toString().equals(other))
        .map(day -> PublicationTime.of(other + value.substring(10)))
        .map(time -> new WrittenDate(time, modifiedAt, true))
        .orElse(this);
  }
}
