package news.broadsheet.ingest.document.byline;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where, and through which agency, an article was filed, as its first paragraph begins: "KYIV,
 * Ukraine (AP) —".
 *
 * @param place as printed, with the date where there is one, without the agency
 */
public record Dateline(@Nullable String place, @Nullable String agency) {

  private static final int LOOK_AHEAD = 160;

  private static final Pattern WITH_AGENCY =
      Pattern.compile(
          "\\s*(?<place>\\p{L}[^()（）\\n]{0,79}?)?,?\\s*[(（](?<agency>[^()（）]{2,40})[)）]\\s*[.:]?\\s*[-–—―]+\\s?.*",
          Pattern.DOTALL);

  /** "BRUSSELS — …": only capitals tell it from a sentence with a dash. */
  private static final Pattern CAPITALS =
      Pattern.compile(
          "\\s*(?<place>\\p{Lu}[\\p{Lu}.'’ -]{2,39}(?:, (?:[\\p{Lu}][\\p{L}.]*\\s?){1,3}(?:\\d{1,2})?)?)\\s+[–—―-]{1,2}\\s.*",
          Pattern.DOTALL);

  /** What agencies and papers print in capitals before a dash and is no place. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "FILE",
          "PHOTO",
          "VIDEO",
          "WATCH",
          "UPDATE",
          "LIVE",
          "BREAKING",
          "EXCLUSIVE",
          "OPINION",
          "ANALYSIS",
          "NEWS",
          "ALERT",
          "URGENT",
          "CORRECTION",
          "NOTE",
          "ADVERTISEMENT");

  /** "Москва. 1 ноября. INTERFAX.RU - …" */
  private static final Pattern FULL_STOPS =
      Pattern.compile(
          "\\s*(?<place>\\p{Lu}[\\p{L} -]{2,30}\\. \\d{1,2} \\p{L}{3,12})\\. (?<agency>[\\p{L}\\d. -]{3,30}) [-–—] .*",
          Pattern.DOTALL);

  /** "新华社北京1月11日电" */
  private static final Pattern CHINESE =
      Pattern.compile(
          "\\s*[(（【]?(?<agency>新华社|新華社|中新社|中央社|法新社|路透社|美联社|塔斯社|共同社|韩联社)(?<place>\\p{IsHan}{2,12}(?:\\d{1,2}月)?\\d{1,2}日)电?.*",
          Pattern.DOTALL);

  /**
   * @param paragraph plain text of the first paragraph
   */
  public static Optional<Dateline> read(String paragraph) {
    String start = paragraph.substring(0, Math.min(paragraph.length(), LOOK_AHEAD));
    for (Pattern pattern : new Pattern[] {WITH_AGENCY, FULL_STOPS, CHINESE}) {
      Matcher line = pattern.matcher(start);
      if (line.matches()) {
        Optional<WireAgency> agency = WireAgency.named(line.group("agency"));
        if (agency.isPresent()) {
          String place = line.group("place");
          return Optional.of(
              new Dateline(place == null ? null : place.strip(), agency.get().name()));
        }
      }
    }
    Matcher capitals = CAPITALS.matcher(start);
    return capitals.matches() && !NO_PLACES.contains(capitals.group("place").strip())
        ? Optional.of(new Dateline(capitals.group("place").strip(), null))
        : Optional.empty();
  }
}
