package news.broadsheet.webhook;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static news.broadsheet.ingest.Articles.portuguese;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import news.broadsheet.ingest.Articles;
import news.broadsheet.webhook.address.PretendedNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What owners of webhooks ask for, and what they are told. */
@QuarkusTest
class WebhookTest {

  /** The tools of receivers, not ours, decide whether a signature is one. */
  @Test
  void events_are_signed_as_standard_webhooks_says() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      Response webhook = Hooks.created(receiver.url());
      String id = created(article("signed"));

      Hooks.await("it is told", () -> receiver.requests().size() == 1);

      Receiver.Request event = receiver.requests().getFirst();
      Hooks.verify(webhook.path("secret"), event);
      assertThat(event.body())
          .contains("\"type\":\"article.created\"", "\"articleId\":\"" + id + "\"")
          .doesNotContain("ferry signed");
      Hooks.verify(webhook.path("secret"), receiver.all().getFirst());
      assertThat(receiver.all().getFirst().body()).contains("\"type\":\"webhook.ping\"");
    }
  }

  /** A secret that can be read again is a password on a notice board. */
  @Test
  void the_secret_is_told_once() {
    String id = Hooks.created("https://once.example/", "enabled", false).path("id");
    assertThat(Hooks.get(id).<String>path("secret")).isNull();
    assertThat(given().get(Hooks.PATH).asString()).doesNotContain("whsec_");
  }

  /** Else every event between the change of the secret here and there is lost. */
  @Test
  void while_the_secret_changes_both_are_good() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      Response webhook = Hooks.created(receiver.url());
      String fresh =
          given()
              .post(Hooks.PATH + "/" + webhook.path("id") + "/secret")
              .then()
              .statusCode(200)
              .extract()
              .path("secret");
      created(article("rotated"));
      Hooks.await("it is told", () -> !receiver.requests().isEmpty());

      Hooks.verify(webhook.path("secret"), receiver.requests().getFirst());
      Hooks.verify(fresh, receiver.requests().getFirst());
    }
  }

  /** Its owner asked for a publisher, and must not be forgotten because an editor tidied up. */
  @Test
  void a_webhook_follows_its_source_into_the_other_one() throws Exception {
    created(with(article("old"), "url", "https://old-hooked.example/1"));
    created(with(article("new"), "url", "https://new-hooked.example/1"));
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String id =
          Hooks.created(receiver.url(), "source", "old-hooked-example", "kinds", List.of("created"))
              .path("id");
      given()
          .contentType("application/json")
          .body(java.util.Map.of("into", "new-hooked-example"))
          .post("/api/v1/sources/old-hooked-example/merge")
          .then()
          .statusCode(200);
      assertThat(Hooks.get(id).<String>path("source")).isEqualTo("new-hooked-example");
      String told = created(with(article("told"), "url", "https://new-hooked.example/2"));
      Hooks.await("it is told", () -> receiver.requests().size() == 1);
      assertThat(receiver.requests().getFirst().body()).contains(told);
    }
  }

  @Test
  void events_are_chosen_by_kind_source_and_language() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String here = "tidewater-courier-example";
      created(with(portuguese("first"), "language", "pt-BR"));
      Hooks.created(receiver.url(), "kinds", List.of("created"), "source", here, "language", "pt");
      created(with(article("other-language"), "language", "en"));
      created(
          with(portuguese("x"), "url", "https://elsewhere.example/other-source", "language", "pt"));
      String wanted = created(with(portuguese("wanted"), "language", "pt-PT"));
      given().delete(Articles.PATH + "/" + wanted).then().statusCode(204);
      String last = created(with(portuguese("last"), "language", "pt"));

      Hooks.await("both are told", () -> receiver.requests().size() >= 2);

      assertThat(receiver.requests()).hasSize(2);
      assertThat(receiver.requests().get(0).body()).contains(wanted);
      assertThat(receiver.requests().get(1).body()).contains(last);
    }
  }

  /** An alert that rings for everything is switched off. */
  @Test
  void an_alert_tells_of_articles_that_match_its_query() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      Hooks.created(receiver.url(), "query", "title:zeppelin \"mooring mast\" -balloon");
      created(with(article("a1"), "title", "A zeppelin", "body", "It left the mooring mast."));
      created(with(article("a2"), "title", "A zeppelin", "body", "It left the mast by mooring."));
      created(with(article("a3"), "title", "An airship", "body", "A zeppelin, a mooring mast."));
      created(with(article("a4"), "title", "Zeppelin", "body", "No balloon has a mooring mast."));
      String late = created(with(article("a5"), "title", "Later a zeppelin", "body", "Not yet."));
      created(with(article("a6"), "title", "A zeppelin", "body", "It has no mooring mast."));
      // Articles are read as they are now, so the next may be only when the last has been passed
      // by.
      Hooks.await("it rings", () -> receiver.requests().size() == 2);
      Articles.post(with(article("a5"), "title", "Zeppelin back", "body", "At its mooring mast."))
          .statusCode(200);

      Hooks.await("it rings again", () -> receiver.requests().size() == 3);

      assertThat(receiver.requests().get(2).body())
          .contains("\"article.revised\"", late, "\"revision\":2");
    }
  }

  /** Of what was taken down meanwhile, no copy may go out. */
  @Test
  void the_article_comes_along_as_it_is_when_it_is_sent() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 500)) {
      Hooks.created(receiver.url(), "include", List.of("article"));
      String id = created(article("along"));
      Hooks.await("it is tried", () -> !receiver.requests().isEmpty());
      assertThat(receiver.requests().getFirst().body()).contains("the ferry along sails");
      given().delete(Articles.PATH + "/" + id + "?reason=takedown").then().statusCode(204);
      receiver.answer(exchange -> 200);

      Hooks.await("both are told", () -> receiver.accepted().size() == 2);

      assertThat(receiver.accepted())
          .noneMatch(event -> event.body().contains("the ferry along sails"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/hook",
        "http://127.0.0.2/hook",
        "http://0x7f.2/hook",
        "http://[::1]/hook",
        "http://[fd00::1]:8080/hook",
        "http://169.254.169.254/latest/meta-data",
        "http://internal.example/hook",
        "ftp://files.example/hook",
        "https://ann:secret@hooks.example/",
        "https://hooks.example/#top",
        "/hook"
      })
  void a_target_that_is_nobodys_business_is_refused(String url) {
    PretendedNames.answer("internal.example", "192.168.7.7");
    assertThat(Hooks.post(url).statusCode(422).extract().jsonPath().getList("violations.field"))
        .containsExactly("url");
  }

  /** DNS rebinding: a name that led outside when it was looked at leads inside when it is used. */
  @Test
  void where_a_name_leads_is_looked_at_when_it_is_connected_to() throws Exception {
    try (var inside = Receiver.on("127.0.0.2")) {
      PretendedNames.answer("rebinding.example", "93.184.215.14", "127.0.0.2");
      String id = Hooks.created("http://rebinding.example:" + inside.port() + "/hook").path("id");
      created(article("rebinding"));

      Hooks.await(
          "it is tried",
          () -> Hooks.deliveries(id).stream().anyMatch(each -> each.get("lastError") != null));

      assertThat((String) Hooks.deliveries(id).getFirst().get("lastError"))
          .contains("must not lead to an address that is not of the public internet");
      assertThat(inside.all()).isEmpty();
    }
  }

  /** The control of the test above: by name it does arrive where it is allowed to. */
  @Test
  void a_name_that_leads_to_an_allowed_address_is_connected_to() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      PretendedNames.answer("allowed.example", "127.0.0.1");
      Hooks.created("http://allowed.example:" + receiver.port() + "/hook");
      Hooks.await("it is greeted", () -> !receiver.all().isEmpty());
      assertThat(receiver.all().getFirst().headers().firstValue("host"))
          .hasValue("allowed.example:" + receiver.port());
    }
  }

  @Test
  void wishes_that_cannot_be_had_are_named() {
    String url = "https://hooks.example/";
    assertRefused(url, "query", "query", "author:");
    assertRefused(url, "query", "query", "... !");
    assertRefused(url, "source", "source", "nobody");
    assertRefused(url, "kinds[0]", "kinds", List.of("changed"));
    assertRefused(url, "language", "language", "english!");
    Hooks.post(url, "query", "ferry", "kinds", List.of("removed")).statusCode(422);
    Hooks.post(url, "secret", "whsec_ours").statusCode(400);
  }

  @Test
  void a_webhook_is_changed_only_while_it_is_the_one_that_was_read() {
    Response webhook = Hooks.created("https://versions.example/", "enabled", false);
    String id = webhook.path("id");
    Hooks.patch(id, "{\"description\":\"changed\"}");
    given()
        .header("If-Match", webhook.header("ETag"))
        .delete(Hooks.PATH + "/" + id)
        .then()
        .statusCode(412);
    given().delete(Hooks.PATH + "/" + id).then().statusCode(204);
    given().get(Hooks.PATH + "/" + id).then().statusCode(404);
    given().get(Hooks.PATH + "/" + UUID.randomUUID() + "/deliveries").then().statusCode(404);
  }

  @Test
  void webhooks_and_deliveries_come_in_pages() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String id = Hooks.created(receiver.url()).path("id");
      created(article("paged-1"));
      created(article("paged-2"));
      Hooks.await("all are told", () -> receiver.all().size() == 3);
      Response first = given().get(Hooks.PATH + "/" + id + "/deliveries?limit=2");
      String cursor = first.path("nextCursor");
      assertThat(first.jsonPath().getList("items")).hasSize(2);
      Response second = given().get(Hooks.PATH + "/" + id + "/deliveries?limit=2&cursor=" + cursor);
      assertThat(second.jsonPath().getList("items.type")).containsExactly("webhook.ping");
      given().get(Hooks.PATH + "?cursor=" + cursor).then().statusCode(400);
      given().get(Hooks.PATH + "/" + id + "/deliveries?state=lost").then().statusCode(400);
    }
  }

  private static void assertRefused(String url, String field, String name, Object value) {
    assertThat(
            Hooks.post(url, name, value)
                .statusCode(422)
                .extract()
                .jsonPath()
                .getList("violations.field"))
        .containsExactly(field);
  }
}
