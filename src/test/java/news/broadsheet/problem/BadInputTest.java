package news.broadsheet.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import news.broadsheet.problem.MalformedBodies.Body;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent, it is answered by a 4xx that says what is wrong, or stored as it is. */
@QuarkusTest
class BadInputTest {

  private static Response post(byte[] body) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/json", ContentType.BINARY)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/json")
        .body(body)
        .post("/api/v1/articles");
  }

  @Test
  void there_are_many_and_the_good_one_passes() {
    assertThat(MalformedBodies.all().count()).isGreaterThan(100);
    assertThat(post(MalformedBodies.good()).statusCode()).isEqualTo(201);
  }

  /** RFC 8259, 8.1: a reader may ignore the byte order mark. */
  @Test
  void a_byte_order_mark_is_ignored() {
    String marked = "\uFEFF" + new String(MalformedBodies.good(), UTF_8);
    assertThat(post(marked.getBytes(UTF_8)).statusCode()).isIn(200, 201);
  }

  @Test
  void every_malformed_body_is_a_problem_that_names_the_field() {
    assertThat(post(MalformedBodies.good()).statusCode()).isIn(200, 201);
    var softly = new SoftAssertions();
    MalformedBodies.all().forEach(body -> check(softly, body));
    softly.assertAll();
    given().get("/api/v1/articles").then().body("items.revision", equalTo(List.of(1)));
  }

  private static void check(SoftAssertions softly, Body body) {
    Response answer = post(body.bytes());
    String said = body + ": " + answer.statusCode() + " " + answer.asString();
    softly.assertThat(answer.contentType()).as(said).isEqualTo("application/problem+json");
    if (body.status() > 0) {
      softly.assertThat(answer.statusCode()).as(said).isEqualTo(body.status());
    } else {
      softly.assertThat(answer.statusCode()).as(said).isBetween(400, 499);
    }
    softly
        .assertThat(answer.asString())
        .as(said)
        .doesNotContain("news.broadsheet", "java.", "Exception", "Stream");
    if (body.field() != null && answer.contentType().endsWith("json")) {
      List<String> fields = answer.path("violations.field");
      softly.assertThat(fields).as(said).contains(body.field());
    }
  }
}
