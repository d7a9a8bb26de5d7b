package news.broadsheet.ingest.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.with;
import static news.broadsheet.ingest.batch.Batches.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Batches beside each other, and verdicts while the input is still arriving. */
@QuarkusTest
class StreamedBatchTest {
  private static final int CLIENTS = 8;

  /** A scraper that asks before it goes on must not wait for lines that it has not sent. */
  @Test
  void a_verdict_comes_before_the_next_line_is_sent() throws Exception {
    var toService = new PipedOutputStream();
    var body = new PipedInputStream(toService, 64 * 1024);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + Batches.PATH))
            .header("Content-Type", Batches.NDJSON)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();
    toService.write(line(article("streamed-0")).getBytes(UTF_8));
    toService.flush();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var answer =
            new BufferedReader(
                new InputStreamReader(
                    http.send(request, BodyHandlers.ofInputStream()).body(), UTF_8))) {
      for (int i = 1; i < 4; i++) {
        JsonNode verdict = Batches.read(answer.readLine());
        assertThat(verdict.path("line").asInt()).isEqualTo(i);
        assertThat(verdict.path("outcome").asText()).isEqualTo("created");
        toService.write(line(article("streamed-" + i)).getBytes(UTF_8));
        toService.flush();
      }
      toService.close();
      assertThat(Batches.read(answer.readLine()).path("line").asInt()).isEqualTo(4);
      assertThat(Batches.read(answer.readLine()).path("summary").asBoolean()).isTrue();
    }
  }

  /** Every address and every text in every batch, in another order each: the classical deadlock. */
  @Test
  void overlapping_batches_of_many_clients_make_one_article_of_each() throws Exception {
    String run = "overlap-" + System.nanoTime() + "-";
    List<Map<String, Object>> articles =
        IntStream.range(0, 300).mapToObj(i -> article(run + i)).toList();
    List<Callable<List<JsonNode>>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      var order = new ArrayList<>(articles);
      Collections.shuffle(order, new Random(client));
      String edition = "edition " + client % 2;
      clients.add(
          () ->
              Batches.send(
                  Batches.lines(
                      order.stream().map(one -> with(one, "section", edition)).toArray())));
    }
    var all = new ArrayList<JsonNode>();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      for (Future<List<JsonNode>> answer : threads.invokeAll(clients)) {
        all.addAll(answer.get());
      }
    }
    List<String> outcomes = Batches.outcomes(all);
    assertThat(outcomes).hasSize(articles.size() * CLIENTS).containsOnly("created", "unchanged");
    assertThat(outcomes.stream().filter("created"::equals)).hasSize(articles.size());
    assertThat(
            all.stream().filter(result -> result.has("id")).map(each -> each.get("id")).distinct())
        .hasSize(articles.size());
  }
}
