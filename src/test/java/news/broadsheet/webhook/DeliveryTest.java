package news.broadsheet.webhook;

import static io.restassured.RestAssured.given;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import news.broadsheet.contract.TestDatabase;
import org.junit.jupiter.api.Test;

/** What becomes of events when all is not well. */
@QuarkusTest
class DeliveryTest {
  private static final int MANY = 60;

  /** Issue 6: a receiver that fails 30 % of the time hears of everything all the same. */
  @Test
  void every_event_arrives_at_a_receiver_that_often_fails_one_at_a_time() throws Exception {
    var random = new Random(7);
    try (var receiver = Receiver.answering(exchange -> random.nextInt(10) < 3 ? 500 : 204)) {
      String id = Hooks.created(receiver.url()).path("id");
      Set<String> articles = new HashSet<>();
      for (int i = 0; i < MANY; i++) {
        articles.add(created(article("many-" + i)));
      }

      Hooks.await("all are told", () -> receiver.accepted().size() >= MANY);

      String bodies =
          receiver.accepted().stream()
              .map(Receiver.Request::body)
              .collect(Collectors.joining("\n"));
      assertThat(articles).allSatisfy(article -> assertThat(bodies).contains(article));
      assertThat(receiver.accepted()).hasSize(MANY);
      assertThat(receiver.requests()).hasSizeGreaterThan(MANY);
      assertThat(receiver.mostAtATime()).isEqualTo(1);
      Hooks.await(
          "the log says so",
          () ->
              Hooks.deliveries(id).stream()
                  .allMatch(each -> each.get("state").equals("delivered")));
    }
  }

  /** A receiver that hangs must not keep the others waiting. */
  @Test
  void a_receiver_that_hangs_is_given_up_and_holds_up_nobody() throws Exception {
    var end = new CountDownLatch(1);
    try (var hanging = Receiver.answering(exchange -> end.await(20, TimeUnit.SECONDS) ? 204 : 500);
        var other = Receiver.answering(exchange -> 204)) {
      String id = Hooks.created(hanging.url()).path("id");
      Hooks.created(other.url());
      long begin = System.nanoTime();
      created(article("hanging"));
      Hooks.await("the other is told", () -> other.requests().size() == 1);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
      Hooks.await(
          "it is given up",
          () -> deliveriesWithPing(id).toString().contains("no answer within 2 s"));
      end.countDown();
      Hooks.await("it is told", () -> !hanging.accepted().isEmpty());
    }
  }

  /** What a redirect leads to was checked by nobody. */
  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (var inside = Receiver.on("127.0.0.2");
        var receiver =
            Receiver.answering(
                exchange -> {
                  exchange
                      .getResponseHeaders()
                      .add("Location", "http://127.0.0.2:" + inside.port() + "/");
                  return 307;
                })) {
      String id = Hooks.created(receiver.url()).path("id");
      created(article("redirected"));
      Hooks.await("it is tried", () -> receiver.requests().size() >= 2);
      assertThat(Hooks.deliveries(id).getFirst())
          .containsEntry("lastStatus", 307)
          .containsEntry("state", "pending");
      assertThat(inside.all()).isEmpty();
    }
  }

  @Test
  void after_its_time_an_event_is_dead_until_somebody_asks_for_it() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 500)) {
      String id = Hooks.created(receiver.url()).path("id");
      created(article("dead"));
      Hooks.await("it is tried", () -> receiver.requests().size() >= 2);
      // 24 hours pass.
      Hooks.execute("update webhook_delivery set gives_up_at = now() where state = 'pending'");

      Hooks.await("it is dead", () -> Hooks.deliveries(id).getFirst().get("state").equals("dead"));
      Map<String, Object> dead = Hooks.deliveries(id).getFirst();
      assertThat(dead).containsEntry("lastStatus", 500).doesNotContainKey("nextAttemptAt");
      assertThat(dead.get("finishedAt")).isNotNull();
      int tries = receiver.requests().size();

      receiver.answer(exchange -> 200);
      given()
          .post(Hooks.PATH + "/" + id + "/deliveries/" + dead.get("id") + "/redeliver")
          .then()
          .statusCode(202);

      Hooks.await("it is told", () -> receiver.accepted().size() == 1);
      assertThat(receiver.requests()).hasSize(tries + 1);
      assertThat(receiver.accepted().getFirst().id()).isEqualTo(dead.get("id"));
    }
  }

  /** Standard Webhooks: the receiver's way to say that it wants nothing more. */
  @Test
  void a_410_disables_and_its_owner_may_enable_again() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String id = Hooks.created(receiver.url()).path("id");
      Hooks.await("it is greeted", () -> !receiver.all().isEmpty());
      receiver.answer(exchange -> 410);
      created(article("gone-1"));
      Hooks.await("it is disabled", () -> !Hooks.get(id).<Boolean>path("enabled"));
      assertThat(Hooks.get(id).<String>path("disabledReason")).isEqualTo("gone");
      String meanwhile = created(article("gone-2"));

      receiver.answer(exchange -> 204);
      Hooks.patch(id, "{\"enabled\":true}");

      Hooks.await("it is told", () -> receiver.accepted().size() == 1);
      assertThat(receiver.accepted().getFirst().body()).contains(meanwhile);
      assertThat(receiver.requests()).hasSize(2);
    }
  }

  @Test
  void one_that_fails_for_days_is_disabled() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 500)) {
      String id = Hooks.created(receiver.url()).path("id");
      Hooks.await("it fails", () -> Hooks.get(id).path("failingSince") != null);
      // Five days pass.
      Hooks.execute("update webhook set failing_since = now() - interval '5 days'");
      created(article("for-days"));
      Hooks.await("it is disabled", () -> !Hooks.get(id).<Boolean>path("enabled"));
      assertThat(Hooks.get(id).<String>path("disabledReason")).isEqualTo("failing");
    }
  }

  @Test
  void retry_after_is_honoured_for_all_events() throws Exception {
    try (var receiver =
        Receiver.answering(
            exchange -> {
              exchange.getResponseHeaders().add("Retry-After", "2");
              return 429;
            })) {
      Hooks.created(receiver.url());
      Hooks.await("it is tried", () -> receiver.all().size() == 1);
      created(article("later"));
      Hooks.await("it is tried again", () -> receiver.all().size() == 2);
      assertThat(receiver.all().get(1).at())
          .isAfterOrEqualTo(receiver.all().get(0).at().plusMillis(1_900));
    }
  }

  /** A restart of the database must not cost an event. */
  @Test
  void events_arrive_after_the_database_was_away() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 500)) {
      Hooks.created(receiver.url());
      String id = created(article("outage"));
      Hooks.await("it is tried", () -> !receiver.requests().isEmpty());
      try (var away = TestDatabase.ofTheService().away()) {
        assertThat(away).isNotNull();
        receiver.answer(exchange -> 204);
        given().get(Hooks.PATH).then().statusCode(503);
      }
      Hooks.await("it is told", () -> !receiver.accepted().isEmpty());
      assertThat(receiver.accepted().getFirst().body()).contains(id);
    }
  }

  /** Else a mirror that trusts its events is wrong for ever and does not know. */
  @Test
  void a_receiver_is_told_when_changes_may_have_been_missed() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String id = Hooks.created(receiver.url()).path("id");
      Hooks.execute(
          "update webhook set position = '%s' where id = '%s'".formatted(ofAnotherHistory(), id));

      Hooks.await("it is told", () -> !receiver.requests().isEmpty());

      assertThat(receiver.requests().getFirst().body())
          .contains("\"changes.missed\"", "\"startOver\":\"/api/v1/changes?after=now\"");
      String next = created(article("after-the-gap"));
      Hooks.await("it goes on", () -> receiver.requests().size() == 2);
      assertThat(receiver.requests().get(1).body()).contains(next);
    }
  }

  /** A worker that was killed amid an attempt tells nobody; its lease ends by itself. */
  @Test
  void a_lease_that_nobody_gives_back_ends() throws Exception {
    try (var receiver = Receiver.answering(exchange -> 204)) {
      String id = Hooks.created(receiver.url()).path("id");
      Hooks.await("it is greeted", () -> receiver.all().size() == 1);
      Hooks.execute(
          "update webhook set worker = gen_random_uuid(), leased_until = now() + interval '2 seconds' where id = '%s'"
              .formatted(id));
      long begin = System.nanoTime();
      created(article("leased"));
      Hooks.await("it is told", () -> receiver.requests().size() == 1);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  /** What a source is followed by must not vanish under its followers. */
  @Test
  void a_source_that_a_webhook_follows_is_not_removed() {
    String source =
        given()
            .contentType("application/json")
            .body("{\"name\":\"Followed Fog Signal\"}")
            .post("/api/v1/sources")
            .then()
            .statusCode(201)
            .extract()
            .path("slug");
    String id =
        Hooks.created("https://hooks.example/", "source", source, "enabled", false).path("id");
    given().delete("/api/v1/sources/" + source).then().statusCode(409);
    given().delete(Hooks.PATH + "/" + id).then().statusCode(204);
    given().delete("/api/v1/sources/" + source).then().statusCode(204);
  }

  private static String ofAnotherHistory() {
    ByteBuffer bytes = ByteBuffer.allocate(33).put((byte) 1);
    bytes.putLong(17).putLong(5).putLong(5).putLong(0);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  private static Object deliveriesWithPing(String id) {
    return given().get(Hooks.PATH + "/" + id + "/deliveries").path("items");
  }
}
