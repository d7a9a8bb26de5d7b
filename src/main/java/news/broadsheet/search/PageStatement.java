package news.broadsheet.search;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.hit.FoundArticles;
import news.broadsheet.search.hit.Moment;
import news.broadsheet.search.rank.Score;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Selection;
import news.broadsheet.search.syntax.Part;
import org.jspecify.annotations.Nullable;

/**
 * The statements that find a page. How common the words are was counted before, because it decides
 * how to find them: a few matches are all gathered from the word index and sorted, of many only
 * those within {@link Reach}.
 *
 * @param after the last hit of the page before
 */
record PageStatement(
    SearchQuery query, Matches matches, Score score, @Nullable PageKey after, SearchConfig config) {

  private static final String KEPT = "a.id, a.ordered_at, a.search_config, a.search, a.word_count";

  SearchStatement statement() {
    SearchStatement sql = score.with(new SearchStatement().add("with")).add(",");
    return query.sort() == Sort.RELEVANCE ? byScore(sql) : byTime(sql);
  }

  private SearchStatement byScore(SearchStatement sql) {
    boolean first = after == null;
    Moment floor = after == null ? null : after.floor();
    sql.add("recent as (");
    // Later pages have the old end of the window instead, or had all matches in it.
    addMatches(sql, ">=", floor, first ? config.rankWindow() : null);
    sql.add("),")
        // Where the window cut something off, its old end goes into the cursor.
        .add("floor as (select r.ordered_at, r.id from recent r")
        .add(
            "where ? order by r.ordered_at, r.id limit 1),",
            floor != null || (first && matches.count() > config.rankWindow()))
        .add("ranked as (select r.id, cast(s.score *")
        .add(freshness())
        .add("as float4) as score from recent r");
    score.join(sql, "r", labels()).add("),").add("page as (select r.id, r.score from ranked r");
    if (after != null) {
      sql.add("where (r.score, r.id) < (?, ?)", after.score(), after.id());
    }
    return sql.add("order by r.score desc, r.id desc limit ?)", query.limit() + 1)
        .add("select p.score, f.ordered_at as floor_at, f.id as floor_id,")
        .add("case when ? then left(a.body, ?) end as body,", bodies(), config.highlightPrefix())
        .add(FoundArticles.COLUMNS)
        .add(
            """
            from page p
            join article a on a.id = p.id
            join source s on s.id = a.source_id
            left join floor f on true
            order by p.score desc, p.id desc
            """);
  }

  private SearchStatement byTime(SearchStatement sql) {
    sql.add("page as (");
    addMatches(
        sql, query.sort().beyond(), after == null ? null : after.moment(), query.limit() + 1);
    sql.add(")")
        .add("select cast(null as timestamptz) as floor_at, cast(null as uuid) as floor_id,")
        .add("case when ? then left(a.body, ?) end as body,", bodies(), config.highlightPrefix())
        .add(FoundArticles.COLUMNS + ", e.score")
        .add(
            """
            from page p
            join (select r.id, s.score from page r
            """);
    return score
        .join(sql, "r", labels())
        .add(
            """
            ) as e on e.id = p.id
            join article a on a.id = p.id
            join source s on s.id = a.source_id
            """)
        .add("order by p.ordered_at %1$s, p.id %1$s".formatted(query.sort().direction()));
  }

  /** In the order of time: those within reach, unless they are fewer than are wanted. */
  private void addMatches(
      SearchStatement sql, String comparison, @Nullable Moment bound, @Nullable Integer wanted) {
    Selection selection =
        bound == null
            ? matches.selection()
            : matches
                .selection()
                .and(
                    new SqlCondition(
                        "(a.ordered_at, a.id) %s (?, ?)".formatted(comparison),
                        List.of(bound.at(), bound.id())));
    OffsetDateTime reach = matches.reach();
    if (reach == null || wanted == null) {
      addOrdered(sql, selection, "true", wanted);
      return;
    }
    String within = "a.ordered_at %s ?".formatted(query.sort() == Sort.OLDEST ? "<=" : ">=");
    sql.add("with near as (");
    addOrdered(sql, selection.and(new SqlCondition(within, List.of(reach))), "true", wanted);
    sql.add("), enough as (select count(*) >= ? as it from near)", wanted)
        .add("select * from near where (select e.it from enough e) union all select * from (");
    addOrdered(sql, selection, "not (select e.it from enough e)", wanted);
    sql.add(") as far");
  }

  /** {@code offset 0} keeps PostgreSQL from walking the articles in the order of time. */
  private void addOrdered(
      SearchStatement sql, Selection selection, String condition, @Nullable Integer most) {
    sql.add("select * from (");
    selection
        .addTo(sql, KEPT)
        .add("offset 0) as a where " + condition)
        .add(
            "order by a.ordered_at %1$s, a.id %1$s limit ?".formatted(query.sort().direction()),
            most);
  }

  /** One for what is published now, a half for what is old; where it is not asked for, nothing. */
  private SqlCondition freshness() {
    Integer days = query.freshness();
    return days == null
        ? new SqlCondition("1", List.of())
        : new SqlCondition(
            "(1 + power(0.5, greatest(0, extract(epoch from ? - r.ordered_at)) / ?)) / 2",
            List.of(matches.plan().at(), days * 86_400.0));
  }

  private String labels() {
    return query.parts().stream()
        .map(part -> String.valueOf(part.weight()))
        .collect(Collectors.joining(","));
  }

  private boolean bodies() {
    return query.highlight() && query.parts().contains(Part.BODY);
  }
}
