package news.broadsheet.search.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final String RANK = "ts_rank('{1,1,1,1}', v.vector, k.queries[#]) as r#";

  /**
   * Two words: how near they come to each other, 1 where they are neighbours. A prefix is as many
   * words as begin with it, whose ranks add up.
   */
  private static final String OFTEN =
      """
      case
        when q.r# is null or q.r# = 0 then 0
        when k.titles[#] is null then q.r#
        when q.r# >= 1 then 3
        else 1 / (%s * (1 - q.r#)) - 0.5
          + case when v.vector @@ k.titles[#] then %d else 0 end
          + case when v.vector @@ k.summaries[#] then %d else 0 end
        end as f#"""
          .formatted(LIMIT, TITLE, SUMMARY);

  private static final String SHARE = "coalesce(k.weights[#] * f.f# / (f.f# + v.norm), 0)";

  private final List<String> configurations = new ArrayList<>();
  private final List<String> queries = new ArrayList<>();
  private final List<@Nullable String> titles = new ArrayList<>();
  private final List<@Nullable String> summaries = new ArrayList<>();
  private final List<Float> weights = new ArrayList<>();
  private final int length;
  private final int most;

  /**
   * @param words of the query in its order, by text search configuration
   */
  public Score(Map<String, List<Word>> words, Weighing weighing) {
    length = weighing.length();
    words.forEach((configuration, list) -> add(configuration, list, weighing));
    most =
        configurations.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
            .values()
            .stream()
            .mapToInt(Long::intValue)
            .max()
            .orElse(0);
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
    Map<String, Double> neighbours = new LinkedHashMap<>();
    for (int i = 1; i < words.size(); i++) {
      Word one = words.get(i - 1);
      Word next = words.get(i);
      if (!one.equals(next)) {
        neighbours.merge(
            one.anywhere() + " & " + next.anywhere(),
            NEARNESS * (weighing.of(one) + weighing.of(next)) / 2,
            Double::sum);
      }
    }
    neighbours.forEach((query, weight) -> add(configuration, query, null, null, weight));
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
   * as the unpacking. Each word has an expression of its own: to {@code unnest} them for every
   * match takes longer than to rank it.
   *
   * @param row has search_config, search and word_count
   * @param labels of the parts searched, separated by commas: only words there count; null for all
   */
  public SearchStatement join(SearchStatement sql, String row, @Nullable String labels) {
    sql.add("left join ranking k on k.config = %s.search_config".formatted(row))
        .add("cross join lateral (select")
        .add(
            labels == null
                ? "setweight(%s.search, 'A', '{}') as vector,".formatted(row)
                : "ts_filter(%s.search, '{%s}') as vector,".formatted(row, labels))
        .add(
            "%s * (1 - %s + %s * (%s.word_count + %d) / ?) as norm offset 0) as v"
                .formatted(K1, B, B, row, HEADING),
            (double) length + HEADING);
    if (most == 0) {
      return sql.add("cross join lateral (select cast(0 as float4) as score) as s");
    }
    return sql.add("cross join lateral (select " + each(RANK, ", ") + " offset 0) as q")
        .add("cross join lateral (select " + each(OFTEN, ", ") + " offset 0) as f")
        .add(
            "cross join lateral (select cast(" + each(SHARE, " + ") + " as float4) as score) as s");
  }

  /** A term for each word and each two neighbours, as many as the language has that has most. */
  private String each(String term, String separator) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(n -> term.replace("#", String.valueOf(n)))
        .collect(Collectors.joining(separator));
  }

  private static String[] strings(List<@Nullable String> values) {
    return values.toArray(String[]::new);
  }
}
