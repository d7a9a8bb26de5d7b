package news.broadsheet.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the store, or of one source.
 *
 * @param articles that are not removed
 * @param newestAt when the newest of them came in
 * @param perDay in UTC, the oldest first, today last
 * @param flagged sources that behave unusually
 */
record Stats(
    long articles,
    @Nullable Instant newestAt,
    List<Day> perDay,
    Quality quality,
    List<Flagged> flagged) {

  /**
   * @param articles that came in
   * @param revisions as far as changes are kept
   */
  record Day(LocalDate day, long articles, long revisions) {}

  /**
   * Of the newest articles; shares from 0 to 1.
   *
   * @param sampled how many these are
   * @param medianLagSeconds from publication to when they came in, of those with a time of day
   * @param dated how many say when they were published, and how exactly
   * @param authored how many name a person
   */
  record Quality(
      long sampled,
      @Nullable Long medianLagSeconds,
      @Nullable Double dated,
      @Nullable Precision precision,
      @Nullable Double authored) {}

  record Precision(double day, double minute, double second) {}

  record OfSource(UUID id, String slug, String name) {}

  /**
   * @param lastAt when its last article came in
   * @param usualGapSeconds the longest between two of its last articles
   * @param articles in the last 24 hours
   * @param usualArticles a day, in the seven days before
   */
  record Flagged(
      OfSource source,
      String flag,
      Instant lastAt,
      long usualGapSeconds,
      long articles,
      double usualArticles) {}
}
