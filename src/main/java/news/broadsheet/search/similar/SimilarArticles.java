package news.broadsheet.search.similar;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.article.ArticleFilter;
import news.broadsheet.article.ArticleNotFound;
import news.broadsheet.article.ArticleRepository;
import news.broadsheet.article.Reader;
import news.broadsheet.search.hit.FoundArticle;
import news.broadsheet.search.hit.FoundArticles;
import news.broadsheet.search.hit.SearchHit;
import news.broadsheet.search.rank.Score;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.sql.Snapshot;

/**
 * Finds articles of the same language that share the words that tell most about an article: those
 * frequent in it and rare elsewhere.
 */
@Singleton
class SimilarArticles {
  /** Of all words of the article: as many as are worth looking up how common they are. */
  private static final int CONSIDERED = 60;

  /** Fewer miss what another newsroom wrote in other words, more find what only sounds alike. */
  private static final int TELLING = 15;

  private static final int WINDOW = 2_000;

  /** A word counts by how often it stands there, and in the title more. */
  private static final String WORDS =
      """
      select a.search_config, w.lexeme,
        ln(1 + cardinality(w.positions) + 3 * cast('A' = any(w.weights) as integer)) as often
      from article a
      left join lateral (
        select u.lexeme, u.positions, u.weights from unnest(a.search) as u
        where length(u.lexeme) > 1 and u.lexeme !~ '^[0-9]+$'
        order by cardinality(u.positions) + 3 * cast('A' = any(u.weights) as integer) desc, u.lexeme
        limit ?) as w on true
      where
      """;

  private final AgroalDataSource database;
  private final ArticleRepository articles;
  private final FoundArticles rows;
  private final Reader reader;

  SimilarArticles(
      AgroalDataSource database, ArticleRepository articles, FoundArticles rows, Reader reader) {
    this.database = database;
    this.articles = articles;
    this.rows = rows;
    this.reader = reader;
  }

  /**
   * The most similar first.
   *
   * @throws ArticleNotFound when there is no such article to be read
   */
  List<SearchHit> like(UUID id, int limit) throws SQLException {
    try (Snapshot snapshot = Snapshot.of(database)) {
      Connection connection = snapshot.connection();
      Profile profile = profile(id, connection);
      Weighing weighing = Weighing.of(profile.often().keySet(), connection);
      List<Word> words = profile.telling(weighing);
      return words.isEmpty()
          ? List.of()
          : find(id, profile.configuration(), words, weighing, limit, connection);
    }
  }

  /**
   * @param often how much each word of the article counts in it
   */
  private record Profile(String configuration, Map<Word, Double> often) {
    List<Word> telling(Weighing weighing) {
      return often.keySet().stream()
          .sorted(
              Comparator.comparingDouble(
                      (Word word) -> -often.getOrDefault(word, 0.0) * weighing.of(word))
                  .thenComparing(Word::quoted))
          .limit(TELLING)
          .toList();
    }
  }

  private Profile profile(UUID id, Connection connection) throws SQLException {
    var sql =
        new SearchStatement()
            .add(WORDS, CONSIDERED)
            .add(ArticleFilter.NONE.condition(reader.embargo()))
            .add("and a.id = ?", id);
    Map<Word, Double> often = new LinkedHashMap<>();
    String configuration = null;
    try (var statement = sql.prepare(connection);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        configuration = found.getString(1);
        if (found.getString(2) != null) {
          often.put(Word.of(found.getString(2)), found.getDouble(3));
        }
      }
    }
    if (configuration == null) {
      articles.readable(id).orElseThrow(() -> new ArticleNotFound(id)).orGone();
      throw new ArticleNotFound(id);
    }
    return new Profile(configuration, often);
  }

  private List<SearchHit> find(
      UUID id,
      String configuration,
      List<Word> words,
      Weighing weighing,
      int limit,
      Connection connection)
      throws SQLException {
    var score = new Score(Map.of(configuration, words), weighing);
    SearchStatement sql =
        score
            .with(new SearchStatement().add("with"))
            .add(
                """
                , recent as (
                  select a.id, a.ordered_at, a.search_config, a.search, a.word_count
                  from article a where
                """)
            .add(ArticleFilter.NONE.condition(reader.embargo()))
            .add(
                "and a.search_config = ? and a.search @@ cast(? as tsquery) and a.id <> ?",
                configuration,
                weighing.telling(words, WINDOW).stream()
                    .map(Word::anywhere)
                    .collect(Collectors.joining(" | ")),
                id)
            .add("order by a.ordered_at desc, a.id desc limit ?),", WINDOW)
            .add("page as (select r.id, s.score from recent r");
    score
        .join(sql, "r", null)
        .add("order by s.score desc, r.id desc limit ?)", limit)
        .add(
            "select p.score, cast(null as timestamptz) as floor_at, cast(null as uuid) as floor_id,")
        .add("cast(null as text) as body,")
        .add(FoundArticles.COLUMNS)
        .add(
            """
            from page p
            join article a on a.id = p.id
            join source s on s.id = a.source_id
            order by p.score desc, p.id desc
            """);
    List<SearchHit> hits = new ArrayList<>();
    try (var statement = sql.prepare(connection);
        ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        FoundArticle each = rows.read(found);
        hits.add(each.hit(null));
      }
    }
    return hits;
  }
}
