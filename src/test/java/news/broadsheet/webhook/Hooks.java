package news.broadsheet.webhook;

import static io.restassured.RestAssured.given;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import news.broadsheet.contract.TestDatabase;
import news.broadsheet.embedded.Eventually;

/** What tests of webhooks do again and again. */
final class Hooks {
  static final String PATH = "/api/v1/webhooks";
  private static final Duration SOON = Duration.ofSeconds(30);

  private Hooks() {}

  static ValidatableResponse post(String url, Object... namesAndValues) {
    Map<String, Object> webhook = new HashMap<>(Map.of("url", url));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      webhook.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return given().contentType("application/json").body(webhook).post(PATH).then();
  }

  static Response created(String url, Object... namesAndValues) {
    return post(url, namesAndValues).statusCode(201).extract().response();
  }

  static Response patch(String id, String patch) {
    return given()
        .contentType("application/merge-patch+json")
        .body(patch)
        .patch(PATH + "/" + id)
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  static Response get(String id) {
    return given().get(PATH + "/" + id).then().statusCode(200).extract().response();
  }

  /** Newest first, without the ping. */
  static List<Map<String, Object>> deliveries(String id) {
    List<Map<String, Object>> all =
        given()
            .queryParam("limit", 200)
            .get(PATH + "/" + id + "/deliveries")
            .then()
            .statusCode(200)
            .extract()
            .path("items");
    return all.stream().filter(each -> !each.get("type").equals("webhook.ping")).toList();
  }

  static void await(String what, Callable<Boolean> question) {
    Eventually.isTrue(what, SOON, question);
  }

  /** By an implementation that is not ours; fails where the signature is not good. */
  static void verify(String secret, Receiver.Request request) throws WebhookVerificationException {
    new Webhook(secret).verify(request.body(), request.headers());
  }

  static void execute(String sql) throws SQLException {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
