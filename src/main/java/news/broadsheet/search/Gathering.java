package news.broadsheet.search;

import java.time.OffsetDateTime;
import java.util.List;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Matches that a page is chosen from: all, or those up to a time.
 *
 * @param end null for all
 * @param least of which fewer are too few
 * @param most above which they are too many; null where they are not
 */
record Gathering(
    Selection selection, @Nullable OffsetDateTime end, long least, @Nullable Long most) {

  private static final String KEPT = "a.id, a.ordered_at, a.search_config, a.search, a.word_count";

  static Gathering all(Selection selection, @Nullable Long most) {
    return new Gathering(selection, null, 0, most);
  }

  boolean tooFew(long found) {
    return found < least;
  }

  boolean tooMany(long found) {
    return most != null && found > most;
  }

  /**
   * Adds {@code counted}, how many there are ({@code n}), and {@code matched}, which holds none of
   * them where they are too few or too many. {@code offset 0} keeps PostgreSQL from walking the
   * articles in the order of time.
   */
  SearchStatement addTo(SearchStatement sql, Sort sort) {
    sql.add("gathered as materialized (select u.* from (");
    Selection within =
        end == null
            ? selection
            : selection.and(
                new SqlCondition(
                    "a.ordered_at %s ?".formatted(sort == Sort.OLDEST ? "<=" : ">="),
                    List.of(end)));
    return within
        .addTo(sql, KEPT)
        .add("offset 0) as u limit ?),", most == null ? null : Long.valueOf(most + 1))
        .add("counted as (select count(*) as n from gathered),")
        .add("matched as (select g.* from gathered g")
        .add("where (select c.n >= ? and c.n <= ? from counted c)),", least, bound());
  }

  private long bound() {
    return most == null ? Long.MAX_VALUE : most;
  }
}
