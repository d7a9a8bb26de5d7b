package news.broadsheet.ingest;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A client that did not hear the answer asks again, and must hear the same one. */
@QuarkusTest
class IdempotencyKeyTest {

  private static Response post(String key, Object body) {
    return given()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(Articles.PATH);
  }

  @Test
  void the_same_request_is_answered_as_the_first_time() {
    Map<String, Object> one = article("once");
    Response first = post("8e03978e-40d5-43dd-bc93-6894a57f9324", one);
    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    Response again = post("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", one);
    again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    Articles.post(one).statusCode(200).body("outcome", equalTo("unchanged"));
  }

  @Test
  void the_same_key_for_another_request_is_refused() {
    Map<String, Object> one = article("key-reused");
    post("reused", one).then().statusCode(201);
    post("reused", with(one, "title", "Another title"))
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("Idempotency-Key"));
    Articles.post(one).body("outcome", equalTo("unchanged"));
  }

  /** Otherwise a typo would be answered with the same error for a day. */
  @Test
  void after_an_error_the_key_is_free_again() {
    post("tried", with(article("tried"), "title", " ")).then().statusCode(422);
    post("tried", article("tried")).then().statusCode(201);
  }

  @Test
  void a_key_that_is_no_key_is_named() {
    post("a b", article("bad-key"))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void of_twenty_at_once_one_is_executed() throws Exception {
    Map<String, Object> one = article("twenty");
    List<Callable<Response>> posts = Collections.nCopies(20, () -> post("twenty", one));
    try (var threads = Executors.newFixedThreadPool(20)) {
      int executed = 0;
      for (Future<Response> each : threads.invokeAll(posts)) {
        Response answer = each.get();
        assertThat(answer.statusCode()).isIn(201, 409);
        if (answer.statusCode() == 201 && answer.header("Idempotent-Replayed") == null) {
          executed++;
        }
      }
      assertThat(executed).isEqualTo(1);
    }
    Articles.post(one).body("outcome", equalTo("unchanged"));
  }
}
