package news.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.webhook.Receiver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one database deliver, and one of them is killed amid it. */
@Tag("faults")
class WebhookReplicaIT {
  private static final int ARTICLES = 400;
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern SECRET = Pattern.compile("\"secret\":\"([^\"]+)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir static Path home;

  /** Issue 6: a receiver that fails 30 % of the time and one replica killed: all arrive, signed. */
  @Test
  void every_event_arrives_though_one_replica_is_killed() throws Exception {
    var random = new Random(11);
    try (var receiver = Receiver.answering(exchange -> random.nextInt(10) < 3 ? 500 : 204);
        var stays = start()) {
      PackagedService killed = start();
      String secret =
          found(SECRET, post(stays, "webhooks", "{\"url\":\"" + receiver.url() + "\"}"));
      Set<String> articles = new HashSet<>();
      for (int i = 0; i < ARTICLES; i++) {
        String article =
            "{\"url\":\"https://replicas.example/%d\",\"title\":\"Replica %d\"}".formatted(i, i);
        articles.add(found(ID, post(i % 2 == 0 ? stays : killed, "articles", article)));
        if (i == ARTICLES / 2) {
          Eventually.isTrue("it is amid them", LIMIT, () -> !receiver.accepted().isEmpty());
          killed.kill();
          killed = stays;
        }
      }

      Eventually.isTrue("all arrive", LIMIT, () -> missing(articles, receiver).isEmpty());

      for (Receiver.Request request : receiver.requests()) {
        new Webhook(secret).verify(request.body(), request.headers());
      }
      System.out.printf(
          "webhooks, one of two replicas killed: %d articles, %d requests, %d accepted, missing %d, at a time %d%n",
          ARTICLES,
          receiver.requests().size(),
          receiver.accepted().size(),
          missing(articles, receiver).size(),
          receiver.mostAtATime());
      assertThat(receiver.mostAtATime()).isEqualTo(1);
    }
  }

  private static Set<String> missing(Set<String> articles, Receiver receiver) {
    Set<String> missing = new HashSet<>(articles);
    Pattern articleId = Pattern.compile("\"articleId\":\"([^\"]+)\"");
    receiver.accepted().forEach(request -> missing.remove(found(articleId, request.body())));
    return missing;
  }

  private static PackagedService start() throws IOException {
    return PackagedService.start(
            PackagedService.freePort(),
            Map.of(
                "BROADSHEET_HOME", home.toString(),
                "BROADSHEET_WEBHOOKS_ALLOWED_NETWORKS", "127.0.0.1/32",
                "BROADSHEET_WEBHOOKS_FIRST_PAUSE", "0.2S",
                "BROADSHEET_WEBHOOKS_TIMEOUT", "3S"))
        .untilReady();
  }

  private static String post(PackagedService service, String what, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/api/v1/" + what))
            .timeout(LIMIT)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body();
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(1);
  }
}
