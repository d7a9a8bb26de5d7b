package news.broadsheet.search;

import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.article.SqlCondition;
import news.broadsheet.search.hit.FoundArticles;
import news.broadsheet.search.hit.Moment;
import news.broadsheet.search.rank.Score;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.syntax.Part;
import org.jspecify.annotations.Nullable;

/**
 * The statements that find a page. Each answers with one row at least, for the number of matches.
 *
 * @param after the last hit of the page before
 */
record PageStatement(
    SearchQuery query,
    Plan plan,
    Gathering gathering,
    Score score,
    @Nullable PageKey after,
    SearchConfig config) {

  SearchStatement statement() {
    SearchStatement sql = score.with(new SearchStatement().add("with")).add(",");
    gathering.addTo(sql, query.sort());
    return query.sort() == Sort.RELEVANCE ? byScore(sql) : byTime(sql);
  }

  private SearchStatement byScore(SearchStatement sql) {
    boolean first = after == null;
    Moment floor = after == null ? null : after.floor();
    sql.add("recent as (select m.* from matched m")
        // Later pages have the old end of the window instead, or had all matches in it.
        .add(
            "order by m.ordered_at desc, m.id desc limit ?),",
            first ? Integer.valueOf(config.rankWindow()) : null)
        // Where the window cut something off, its old end goes into the cursor.
        .add("floor as (select r.ordered_at, r.id from recent r")
        .add(
            "where ? or ? and (select c.n > ? from counted c)",
            floor != null || (first && gathering.end() != null),
            first,
            config.rankWindow())
        .add("order by r.ordered_at, r.id limit 1),")
        .add("ranked as (select r.id, cast(s.score *")
        .add(freshness())
        .add("as float4) as score from recent r");
    score.join(sql, "r", labels()).add("),").add("page as (select r.id, r.score from ranked r");
    if (after != null) {
      sql.add("where (r.score, r.id) < (?, ?)", after.score(), after.id());
    }
    sql.add("order by r.score desc, r.id desc limit ?)", query.limit() + 1)
        .add("select c.n, p.score, f.ordered_at as floor_at, f.id as floor_id,");
    return articles(sql)
        .add("left join floor f on true")
        .add("order by p.score desc nulls last, p.id desc");
  }

  private SearchStatement byTime(SearchStatement sql) {
    String order = "order by %s.ordered_at %2$s, %1$s.id %2$s";
    String direction = query.sort().direction();
    sql.add("chosen as (select m.* from matched m")
        .add(order.formatted("m", direction) + " limit ?),", query.limit() + 1)
        .add("page as (select r.id, r.ordered_at, s.score from chosen r");
    score
        .join(sql, "r", labels())
        .add(")")
        .add("select c.n, p.score,")
        .add("cast(null as timestamptz) as floor_at, cast(null as uuid) as floor_id,");
    return articles(sql).add(order.formatted("p", direction));
  }

  private SearchStatement articles(SearchStatement sql) {
    return sql.add(
            "case when ? then left(a.body, ?) end as body,", bodies(), config.highlightPrefix())
        .add(FoundArticles.COLUMNS)
        .add(
            """
            from counted c
            left join page p on true
            left join article a on a.id = p.id
            left join source s on s.id = a.source_id
            """);
  }

  /** One for what is published now, a half for what is old; where it is not asked for, nothing. */
  private SqlCondition freshness() {
    Integer days = query.freshness();
    return days == null
        ? new SqlCondition("1", List.of())
        : new SqlCondition(
            "(1 + power(0.5, greatest(0, extract(epoch from ? - r.ordered_at)) / ?)) / 2",
            List.of(plan.at(), days * 86_400.0));
  }

  private @Nullable String labels() {
    return query.parts().size() == Part.values().length
        ? null
        : query.parts().stream()
            .map(part -> String.valueOf(part.weight()))
            .collect(Collectors.joining(","));
  }

  private boolean bodies() {
    return query.highlight() && query.parts().contains(Part.BODY);
  }
}
