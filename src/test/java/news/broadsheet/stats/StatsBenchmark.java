package news.broadsheet.stats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.LongStream;
import news.broadsheet.contract.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long the figures take; {@code -Dbenchmark.articles=200000} says of how many. */
@Tag("samples")
@QuarkusTest
class StatsBenchmark {
  private static final int ROUNDS = 20;

  // All within the days that are counted, of 300 sources of very different sizes.
  private static final String FILL =
      """
      insert into source (id, slug, name, created_at, updated_at)
      select gen_random_uuid(), 'source-' || n, 'Source ' || n, now(), now() from generate_series(1, 300) as n;
      insert into article (id, source_id, url, canonical_url, title, summary, author_keys, published,
        published_at, published_precision, word_count, content_fingerprint, revision, last_revision,
        ordered_at, created_at, updated_at, search_config, search)
      select gen_random_uuid(), s.id, 'https://' || s.slug || '.example/' || n, 'https://' || s.slug || '.example/' || n,
        'Title ' || n, repeat(md5(n::text) || ' ', 20), array['ada quill'], '2026', at - interval '1 hour', 'second', 400,
        '\\x00', 1, 1, at, at, at, 'simple', to_tsvector('simple', repeat(md5(n::text) || ' ', 5))
      from (select n, now() - random() * interval '29 days' as at from generate_series(1, COUNT) as n) as a
      join source s on s.slug = 'source-' || 1 + floor(300 * power(a.n::float / COUNT, 3))::integer % 300;
      insert into change (kind, article_id, revision, at, source_id)
      select case when random() < 0.5 then 'created' else 'revised' end, id, 1, created_at, source_id from article;
      analyze""";

  @Test
  void the_figures_take_so_long() throws Exception {
    int articles = Integer.getInteger("benchmark.articles", 10_000);
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "set statement_timeout = 0; " + FILL.replace("COUNT", Integer.toString(articles)));
      statement.execute("vacuum article, change");
    }
    print(articles, "all", "/api/v1/stats?days=30");
    print(articles, "largest source", "/api/v1/sources/source-1/stats?days=30");
  }

  private static void print(int articles, String what, String path) {
    long[] millis =
        LongStream.range(0, ROUNDS)
            .map(round -> given().get(path).then().statusCode(200).extract().time())
            .sorted()
            .toArray();
    System.out.printf(
        "statistics of %d articles, %s: p50 %d ms, worst %d ms%n",
        articles, what, millis[ROUNDS / 2], millis[ROUNDS - 1]);
    assertThat(millis).hasSize(ROUNDS);
  }
}
