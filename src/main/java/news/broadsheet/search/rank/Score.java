package news.broadsheet.search.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.broadsheet.search.sql.SearchStatement;
import org.jspecify.annotations.Nullable;

/**
 * The score of an article in SQL: BM25F (Robertson, Zaragoza, 2009), the occurrences of a word in
 * title, summary and body added up with weights before they saturate, and a bonus for words that
 * stand near each other as they do in the query.
 *
 * <p>PostgreSQL has no function that tells how often a word occurs; unnesting each vector to count
 * costs ten times as much. But {@code ts_rank} of a single word with equal weights is the sum of
 * 1/i² over its occurrences, divided by π²/6. What that sum lacks of its limit is very nearly 1 /
 * (n + 1/2), so n can be had from it.
 */
public final class Score {
  private static final double LIMIT = Math.PI * Math.PI / 6;

  /** How slowly further occurrences saturate; 1.2 to 2 is usual, and hardly matters. */
  private static final double K1 = 1.5;

  /** How much length counts, from 0 to 1. */
  private static final double B = 0.75;

  /** What an occurrence in the title counts more than one in the body. */
  private static final int TITLE = 2;

  private static final int SUMMARY = 1;

  /** How much two words in neighbourhood count beside the words themselves. */
  private static final double NEARNESS = 0.4;

  /** Words of a title and a summary, about; only those of the body are counted. */
  private static final int HEADING = 20;

  private static final String EQUAL_WEIGHTS = "'{1,1,1,1}'";

  private final List<String> configurations = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private final List<@Nullable String> titles = new ArrayList<>();
  private final List<@Nullable String> summaries = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();
  private final int length;

  /**
   * @param words of the query in its order, by text search configuration
   */
  public Score(Map<String, List<Word>> words, Weighing weighing) {
    length = weighing.length();
    words.forEach((configuration, list) -> add(configuration, list, weighing));
  }

  private void add(String configuration, List<Word> words, Weighing weighing) {
    for (Word word : words.stream().distinct().toList()) {
      add(
          configuration,
          word.anywhere(),
          word.in('A'),
          word.in('B'),
          weighing.of(word) * words.stream().filter(word::equals).count());
    }
    for (int i = 1; i < words.size(); i++) {
      Word one = words.get(i - 1);
      Word next = words.get(i);
      if (!one.equals(next)) {
        double weight = NEARNESS * (weighing.of(one) + weighing.of(next)) / 2;
        add(configuration, one.anywhere() + " & " + next.anywhere(), null, null, weight);
      }
    }
  }

  private void add(
      String configuration,
      String query,
      @Nullable String title,
      @Nullable String summary,
      double weight) {
    if (weight > 0) {
      configurations.add(configuration);
      queries.add(query);
      titles.add(title);
      summaries.add(summary);
      weights.add((float) weight);
    }
  }

  /** Adds {@code ranking}, a common table expression with a row for each configuration. */
  public SearchStatement with(SearchStatement sql) {
    return sql.add(
        """
        ranking as materialized (
          select u.config, array_agg(cast(u.query as tsquery) order by u.n) as queries,
            array_agg(cast(u.title as tsquery) order by u.n) as titles,
            array_agg(cast(u.summary as tsquery) order by u.n) as summaries,
            array_agg(u.weight order by u.n) as weights
          from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                      cast(? as float4[])) with ordinality as u (config, query, title, summary, weight, n)
          group by u.config)
        """,
        strings(configurations),
        strings(queries),
        strings(titles),
        strings(summaries),
        weights.toArray(Float[]::new));
  }

  /**
   * Joins {@code row} with its score, {@code s.score}. {@code offset 0} keeps PostgreSQL from
   * computing, and unpacking the vector, at every mention. To be unpacked once it has to go through
   * a function, and {@code setweight} of no words is the cheapest: {@code ts_filter} takes as long
   * as the unpacking.
   *
   * @param row has search_config, search and word_count
   * @param labels of the parts searched, separated by commas: only words there count; null for all
   */
  public SearchStatement join(SearchStatement sql, String row, @Nullable String labels) {
    return sql.add(
        """
        left join ranking k on k.config = %1$s.search_config
        cross join lateral (
          select %2$s as vector,
            %3$s * (1 - %4$s + %4$s * (%1$s.word_count + %9$d) / ?) as norm
          offset 0) as v
        cross join lateral (
          select cast(coalesce(sum(t.weight * f.often / (f.often + v.norm)), 0) as float4) as score
          from unnest(k.queries, k.titles, k.summaries, k.weights) as t (query, title, summary, weight)
          cross join lateral (select ts_rank(%5$s, v.vector, t.query) as rank offset 0) as r
          cross join lateral (
            select case
              -- Two words: how near they come to each other, 1 where they are neighbours. A prefix is as
              -- many words as begin with it, whose ranks add up.
              when t.title is null then r.rank
              when r.rank >= 1 then 3
              else 1 / (%6$s * (1 - r.rank)) - 0.5
                + case when v.vector @@ t.title then %7$d else 0 end
                + case when v.vector @@ t.summary then %8$d else 0 end
              end as often
            offset 0) as f
          where r.rank > 0) as s
        """
            .formatted(
                row,
                labels == null
                    ? "setweight(" + row + ".search, 'A', '{}')"
                    : "ts_filter(" + row + ".search, '{" + labels + "}')",
                K1,
                B,
                EQUAL_WEIGHTS,
                LIMIT,
                TITLE,
                SUMMARY,
                HEADING),
        (double) length + HEADING);
  }

  private static String[] strings(List<@Nullable String> values) {
    return values.toArray(String[]::new);
  }
}
