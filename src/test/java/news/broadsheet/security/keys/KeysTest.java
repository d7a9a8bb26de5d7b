package news.broadsheet.security.keys;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The life of a key, on a service that is open: a key that is sent counts there, too. */
@QuarkusTest
class KeysTest {
  private static final String PATH = "/api/v1/keys";

  @Inject DataSource database;

  /** Whoever reads a backup, or a list over somebody's shoulder, must not be let in by it. */
  @Test
  void the_secret_is_shown_once_and_kept_nowhere() throws Exception {
    String secret = create("read").path("key");
    String kept;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(k::text, ' ') from api_key k where prefix = '"
                    + secret.substring(0, 12)
                    + "'")) {
      row.next();
      kept = row.getString(1);
    }
    assertThat(kept).contains(secret.substring(0, 12)).doesNotContain(secret.substring(12));
    given().get(PATH).then().statusCode(200).body(not(containsString(secret.substring(12))));
  }

  @Test
  void no_two_keys_are_alike() {
    assertThat(create("read").<String>path("key")).isNotEqualTo(create("read").path("key"));
  }

  /** In the very next request: a key that leaked is used by somebody now. */
  @Test
  void a_revoked_key_is_refused_at_once_and_for_good() {
    var key = create("read");
    with(key.path("key")).get("/api/v1/sources").then().statusCode(200);
    given().delete(PATH + "/" + key.path("id")).then().statusCode(204);
    with(key.path("key")).get("/api/v1/sources").then().statusCode(401);
    String revokedAt =
        get(key.path("id")).body("revokedAt", notNullValue()).extract().path("revokedAt");
    given().delete(PATH + "/" + key.path("id")).then().statusCode(204);
    get(key.path("id")).body("revokedAt", is(revokedAt));
    patch(key.path("id"), "{\"name\":\"Again\"}").statusCode(409);
  }

  @Test
  void a_key_expires_and_can_be_given_more_time() {
    var key = create("read");
    patch(key.path("id"), "{\"expiresAt\":\"2020-01-01T00:00:00Z\"}").statusCode(200);
    with(key.path("key")).get("/api/v1/sources").then().statusCode(401);
    patch(key.path("id"), "{\"expiresAt\":null}")
        .statusCode(200)
        .body("expiresAt", nullValue())
        .body("name", is("A test"));
    with(key.path("key")).get("/api/v1/sources").then().statusCode(200);
  }

  /** It would be of no use, so it is nearly always a mistake of the clock or of the year. */
  @Test
  void a_key_that_is_born_expired_is_refused() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"Late\",\"scopes\":[\"read\"],\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
        .post(PATH)
        .then()
        .statusCode(422)
        .body("violations.field", contains("expiresAt"));
  }

  @Test
  void a_scope_that_does_not_exist_is_refused() {
    given()
        .contentType("application/json")
        .body("{\"name\":\"Root\",\"scopes\":[\"root\"]}")
        .post(PATH)
        .then()
        .statusCode(422);
  }

  /** Keys nobody uses are the ones to revoke; but not every request should write. */
  @Test
  void the_last_use_is_noted_once_a_minute() throws Exception {
    var key = create("read");
    get(key.path("id")).body("lastUsedAt", nullValue());
    with(key.path("key")).get("/api/v1/sources").then().statusCode(200);
    String first = get(key.path("id")).extract().path("lastUsedAt");
    assertThat(Duration.between(Instant.parse(first), Instant.now()))
        .isLessThan(Duration.ofMinutes(1));
    with(key.path("key")).get("/api/v1/sources").then().statusCode(200);
    get(key.path("id")).body("lastUsedAt", is(first));
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("update api_key set last_used_at = last_used_at - interval '2 minutes'");
    }
    with(key.path("key")).get("/api/v1/sources").then().statusCode(200);
    assertThat(Instant.parse(get(key.path("id")).extract().path("lastUsedAt")))
        .isAfter(Instant.parse(first).minusMillis(1));
  }

  /** In an open service, too, a program is tried out with the key that it will have. */
  @Test
  void a_key_does_not_do_more_because_the_service_is_open() {
    String reader = create("read").path("key");
    with(reader).get("/api/v1/keys").then().statusCode(403);
    with(reader)
        .delete("/api/v1/articles/019ab2f4-3c5e-7d10-9a41-5b0c6e7f8a90")
        .then()
        .statusCode(403);
  }

  /** Two scrapers that count from one upwards must not get each other's answers. */
  @Test
  void an_idempotency_key_belongs_to_its_caller() {
    for (String key : List.of(create("ingest").path("key"), create("ingest").<String>path("key"))) {
      with(key)
          .contentType("application/json")
          .header("Idempotency-Key", "1")
          .body(article(key.substring(4, 12)))
          .post("/api/v1/articles")
          .then()
          .statusCode(201);
    }
  }

  /** Nobody should undo a takedown by scraping. */
  @Test
  void only_an_administrator_revives_what_was_removed() {
    String id = created(article("revived"));
    given().delete("/api/v1/articles/" + id).then().statusCode(204);
    revive(create("ingest").path("key"))
        .statusCode(403)
        .header("WWW-Authenticate", containsString("scope=\"admin\""));
    revive(create("admin").path("key")).statusCode(200).body("outcome", is("revised"));
  }

  @Test
  void keys_are_listed_newest_first_by_pages() {
    String first = create("read").path("id");
    String second = create("ingest", "read").path("id");
    var page = given().queryParam("limit", 1).get(PATH).then().body("items.id", contains(second));
    page.body("items[0].scopes", is(List.of("read", "ingest")));
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", page.extract().<String>path("nextCursor"))
        .get(PATH)
        .then()
        .body("items.id", hasItem(first));
  }

  private static ValidatableResponse revive(String key) {
    return with(key)
        .contentType("application/json")
        .queryParam("revive", "true")
        .body(article("revived"))
        .post("/api/v1/articles")
        .then();
  }

  private static io.restassured.response.ExtractableResponse<?> create(String... scopes) {
    return given()
        .contentType("application/json")
        .body(Map.of("name", "A test", "scopes", List.of(scopes)))
        .post(PATH)
        .then()
        .statusCode(201)
        .header("Cache-Control", "no-store")
        .extract();
  }

  private static RequestSpecification with(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private static ValidatableResponse get(String id) {
    return given().get(PATH + "/" + id).then().statusCode(200);
  }

  private static ValidatableResponse patch(String id, String patch) {
    return given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(PATH + "/" + id)
        .then();
  }
}
