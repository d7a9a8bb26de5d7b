package news.broadsheet.audit;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import news.broadsheet.ingest.Articles;
import org.junit.jupiter.api.Test;

/** Who did what, when somebody asks afterwards. */
@QuarkusTest
class AuditTest {
  private static final String PATH = "/api/v1/audit";

  @Test
  void a_removal_is_written_down_with_its_reason_and_without_the_text() {
    String id = created(article("audited"));
    given().delete(Articles.PATH + "/" + id + "?reason=takedown").then().statusCode(204);
    JsonPath entries = entries("?subject=" + id);
    assertThat(entries.getList("items.act")).containsExactly("article.removed");
    assertThat(entries.getString("items[0].detail.reason")).isEqualTo("takedown");
    assertThat(entries.getString("items[0].actor")).isEqualTo("open");
    assertThat(given().get(PATH).asString()).doesNotContain("ferry audited");
  }

  /** An act that was refused was not done. */
  @Test
  void what_did_not_happen_is_not_written_down() {
    String id = created(article("not-audited"));
    given()
        .header("If-Match", "\"0.of-long-ago\"")
        .delete(Articles.PATH + "/" + id)
        .then()
        .statusCode(412);
    assertThat(entries("?subject=" + id).getList("items")).isEmpty();
  }

  @Test
  void sources_and_webhooks_leave_their_traces_newest_first_and_in_pages() {
    String source = create("/api/v1/sources", "{\"name\":\"Audited Fog Signal\"}");
    given()
        .contentType("application/merge-patch+json")
        .body("{\"country\":\"PT\"}")
        .patch("/api/v1/sources/" + source)
        .then()
        .statusCode(200);
    given().delete("/api/v1/sources/" + source).then().statusCode(204);
    String hook =
        create("/api/v1/webhooks", "{\"url\":\"https://audit.example/\",\"enabled\":false}");
    given().post("/api/v1/webhooks/" + hook + "/secret").then().statusCode(200);
    given().delete("/api/v1/webhooks/" + hook).then().statusCode(204);

    assertThat(acts(source)).containsExactly("source.removed", "source.changed", "source.created");
    assertThat(acts(hook)).containsExactly("webhook.removed", "webhook.rotated", "webhook.created");
    assertThat(given().get(PATH).asString()).doesNotContain("whsec_");
    JsonPath first = entries("?limit=2&subject=" + hook);
    JsonPath second =
        entries("?limit=2&subject=" + hook + "&cursor=" + first.getString("nextCursor"));
    assertThat(second.getList("items.act")).containsExactly("webhook.created");
    assertThat(entries("?act=webhook.rotated").getList("items.subject")).contains(hook);
    given().get(PATH + "?act=webhook.eaten").then().statusCode(400);
    given().get(PATH + "?cursor=" + first.getString("nextCursor")).then().statusCode(400);
  }

  private static String create(String path, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .post(path)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static List<Object> acts(String subject) {
    return entries("?subject=" + subject).getList("items.act");
  }

  private static JsonPath entries(String query) {
    return given().get(PATH + query).then().statusCode(200).extract().jsonPath();
  }
}
