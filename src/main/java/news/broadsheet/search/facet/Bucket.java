package news.broadsheet.search.facet;

import java.time.LocalDate;

/**
 * How many matches were published in a day, week or month.
 *
 * @param start its first day
 */
public record Bucket(LocalDate start, long count) {}
