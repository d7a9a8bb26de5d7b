package news.broadsheet.stats;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import news.broadsheet.contract.TestDatabase;
import news.broadsheet.ingest.Articles;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatsTest {

  @Test
  void a_source_is_told_of_by_days_freshness_and_quality() throws Exception {
    Instant hourAgo = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    created(
        of(
            "quality",
            1,
            "publishedAt",
            hourAgo.toString(),
            "authors",
            List.of(Map.of("name", "Ada Quill"))));
    created(of("quality", 2, "publishedAt", "2026-01-05"));
    created(of("quality", 3));
    Map<String, Object> revised = of("quality", 4);
    created(revised);
    Articles.post(with(revised, "body", "Another text.")).statusCode(200);
    execute(
        "update article set created_at = created_at - interval '2 days' where url like '%quality.example/3'");

    JsonPath stats = stats("/api/v1/sources/quality-example/stats?days=3");

    assertThat(stats.getList("perDay.articles", Integer.class)).containsExactly(1, 0, 3);
    assertThat(stats.getList("perDay.revisions", Integer.class)).containsExactly(0, 0, 1);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(stats.getString("perDay[2].day")).isEqualTo(today.toString());
    assertThat(stats.getInt("articles")).isEqualTo(4);
    assertThat(stats.getInt("quality.sampled")).isEqualTo(4);
    assertThat(stats.getDouble("quality.dated")).isEqualTo(0.5);
    assertThat(stats.getDouble("quality.precision.day")).isEqualTo(0.25);
    assertThat(stats.getDouble("quality.authored")).isEqualTo(0.25);
    assertThat(stats.getInt("quality.medianLagSeconds")).isBetween(3_600, 3_700);
    assertThat(stats.getList("flagged")).isEmpty();
  }

  /** A scraper that broke is silent like a publisher on holiday: only its habits tell. */
  @Test
  void a_source_that_went_silent_is_flagged_and_a_slow_one_is_not() throws Exception {
    post("silent", 12);
    post("slow", 12);
    // Every three hours until 30 hours ago; and every ten hours.
    age("silent", "30 hours", "3 hours");
    age("slow", "28 hours", "10 hours");
    List<Map<String, Object>> flagged = stats("/api/v1/stats").getList("flagged");
    assertThat(flagged).filteredOn(flag -> slug(flag).equals("slow-example")).isEmpty();
    assertThat(flagged)
        .filteredOn(flag -> slug(flag).equals("silent-example"))
        .singleElement()
        .satisfies(flag -> assertThat(flag).containsEntry("flag", "silent"))
        .satisfies(flag -> assertThat(flag).containsEntry("usualGapSeconds", 10_800));
  }

  /** Often a scraper that takes the parts of one article for articles. */
  @Test
  void a_source_that_doubled_is_flagged_and_a_new_one_is_not() throws Exception {
    post("doubled", 60);
    // Thirty today, thirty in the nine days before: about three a day.
    age("doubled", "25 hours", "7 hours", 30);
    post("new", 25);
    List<Map<String, Object>> flagged = stats("/api/v1/stats").getList("flagged");
    assertThat(flagged)
        .filteredOn(flag -> slug(flag).equals("doubled-example"))
        .singleElement()
        .satisfies(flag -> assertThat(flag).containsEntry("flag", "doubled"))
        .satisfies(flag -> assertThat(flag).containsEntry("articles", 30));
    assertThat(flagged).filteredOn(flag -> slug(flag).equals("new-example")).isEmpty();
    assertThat(stats("/api/v1/sources/doubled-example/stats").getList("flagged.flag"))
        .containsExactly("doubled");
  }

  @Test
  void days_out_of_range_are_refused() {
    given().get("/api/v1/stats?days=0").then().statusCode(400);
    given().get("/api/v1/stats?days=91").then().statusCode(400);
  }

  private static String slug(Map<String, Object> flag) {
    return (String) ((Map<?, ?>) flag.get("source")).get("slug");
  }

  private static Map<String, Object> of(String source, int number, Object... namesAndValues) {
    return with(
        with(article(source + "-" + number), "url", "https://" + source + ".example/" + number),
        namesAndValues);
  }

  private static void post(String source, int count) {
    for (int i = 0; i < count; i++) {
      created(of(source, i));
    }
  }

  private static void age(String source, String first, String step) throws SQLException {
    age(source, first, step, 0);
  }

  /**
   * Into the past, all but some: the newest of them by so much, each further one by a step more.
   */
  private static void age(String source, String first, String step, int allBut)
      throws SQLException {
    execute(
        """
        update article set created_at = now() - interval '%s' - (place - 1) * interval '%s'
        from (
          select id, row_number() over (order by a.id desc) as place from article a
          where url like 'https://%s.example/%%' order by a.id offset %d) as placed
        where placed.id = article.id"""
            .formatted(first, step, source, allBut));
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static JsonPath stats(String path) {
    return given().get(path).then().statusCode(200).extract().jsonPath();
  }
}
