package news.broadsheet.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import news.broadsheet.PostgresResource;
import news.broadsheet.problem.MalformedBodies.Body;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Whatever is sent, it is answered by a 4xx that says what is wrong, or stored as it is. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
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
        .post("/test/problems/article");
  }

  @Test
  void there_are_many_and_the_good_one_passes() {
    assertThat(MalformedBodies.all().count()).isGreaterThan(100);
    assertThat(post(MalformedBodies.good()).statusCode()).isEqualTo(201);
    // RFC 8259, 8.1: a reader may ignore the mark.
    assertThat(post(("\uFEFF" + new String(MalformedBodies.good(), java.nio.charset.StandardCharsets.UTF_8)).getBytes(java.nio.charset.StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(201);
  }

  @Test
  void every_malformed_body_is_a_problem_that_names_the_field() {
    var softly = new SoftAssertions();
    MalformedBodies.all().forEach(body -> check(softly, body));
    softly.assertAll();
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
    softly.assertThat(answer.asString()).as(said).doesNotContain("news.broadsheet", "java.", "Exception", "Stream");
    if (body.field() != null && answer.contentType().endsWith("json")) {
      List<String> fields = answer.path("violations.field");
      softly.assertThat(fields).as(said).contains(body.field());
    }
  }
}
