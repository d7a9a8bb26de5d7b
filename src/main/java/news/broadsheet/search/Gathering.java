package news.broadsheet.search;

import java.time.OffsetDateTime;
import java.util.List;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;
import org.jspecify.annotations.Nullable;

/**
 * How the matches are gathered that a page is chosen from: all of them, or of many those within
 * {@link Reach}, and all after all where those are too few.
 *
 * @param most above which all are too many; null where there is no other way
 * @param reach null where all are gathered
 * @param wanted how many within reach are enough
 */
record Gathering(
    Sort sort,
    Selection selection,
    @Nullable Integer most,
    @Nullable OffsetDateTime reach,
    int wanted) {

  private static final String KEPT = "a.id, a.ordered_at, a.search_config, a.search, a.word_count";

  /** None is gathered then. */
  boolean tooMany(long found) {
    return most != null && found > most;
  }

  /**
   * Adds {@code matched}, and {@code counted}: how many they are ({@code n}), and whether others
   * may be beyond reach ({@code near}).
   */
  SearchStatement addTo(SearchStatement sql) {
    return reach == null ? addAll(sql) : addNear(sql, reach);
  }

  private SearchStatement addAll(SearchStatement sql) {
    add(selection, sql.add("gathered as materialized ("))
        .add("limit ?),", most == null ? null : Integer.valueOf(most + 1))
        .add("counted as (select count(*) as n, false as near from gathered),")
        .add("matched as (select g.* from gathered g");
    return most == null ? sql.add("),") : sql.add("where (select c.n from counted c) <= ?),", most);
  }

  private SearchStatement addNear(SearchStatement sql, OffsetDateTime reach) {
    String within = "a.ordered_at %s ?".formatted(sort == Sort.OLDEST ? "<=" : ">=");
    add(selection.and(new SqlCondition(within, List.of(reach))), sql.add("close as materialized ("))
        .add("),")
        .add("enough as (select count(*) >= ? as it from close),", wanted)
        .add("matched as materialized (")
        .add("select c.* from close c where (select e.it from enough e) union all")
        .add("select f.* from (");
    return add(selection, sql)
        .add(") as f where not (select e.it from enough e)),")
        .add("counted as (")
        .add("select count(*) as n, (select e.it from enough e) as near from matched),");
  }

  /** {@code offset 0} keeps PostgreSQL from walking the articles in the order of time. */
  private static SearchStatement add(Selection selection, SearchStatement sql) {
    return selection.addTo(sql.add("select u.* from ("), KEPT).add("offset 0) as u");
  }
}
