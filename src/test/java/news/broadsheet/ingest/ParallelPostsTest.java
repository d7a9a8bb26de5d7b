package news.broadsheet.ingest;

import static news.broadsheet.ingest.Articles.article;
import static news.broadsheet.ingest.Articles.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is first is decided by the database, however many ask at once. */
@QuarkusTest
class ParallelPostsTest {
  private static final int POSTS = 100;

  /** How often the race is run: chance decides how close it is. */
  private static final int ROUNDS = Integer.getInteger("parallel.rounds", 3);

  private record Verdict(int status, String outcome, String id) {}

  @ParameterizedTest
  @MethodSource("rounds")
  void a_hundred_posts_of_one_address_create_one_article(int round) throws Exception {
    Map<String, Object> one = article("parallel-" + round + "-" + System.nanoTime());
    List<Verdict> verdicts = inParallel(i -> one);
    assertThat(verdicts).extracting(Verdict::status).containsOnly(200, 201);
    assertThat(verdicts).filteredOn(v -> v.status() == 201).hasSize(1);
    assertThat(verdicts).filteredOn(v -> v.outcome().equals("unchanged")).hasSize(POSTS - 1);
    assertThat(verdicts).extracting(Verdict::id).containsOnly(verdicts.get(0).id());
  }

  @Test
  void one_text_at_a_hundred_addresses_is_one_article() throws Exception {
    Map<String, Object> one = article("spread-" + System.nanoTime());
    List<Verdict> verdicts = inParallel(i -> with(one, "url", one.get("url") + "/" + i));
    assertThat(verdicts).filteredOn(v -> v.status() == 201).hasSize(1);
    assertThat(verdicts).filteredOn(v -> v.outcome().equals("duplicate")).hasSize(POSTS - 1);
    assertThat(verdicts).extracting(Verdict::id).containsOnly(verdicts.get(0).id());
  }

  // Each pair shares two addresses and names them in opposite roles, the classical way to a
  // deadlock.
  @Test
  void posts_that_share_addresses_crosswise_all_succeed() throws Exception {
    String base = "https://www.tidewater-courier.example/cross/" + System.nanoTime() + "/";
    List<Verdict> verdicts =
        inParallel(
            i ->
                with(
                    article("cross"),
                    "url",
                    base + (i % 2 == 0 ? "a" : "b"),
                    "canonicalUrl",
                    base + (i % 2 == 0 ? "b" : "a")));
    assertThat(verdicts).filteredOn(v -> v.status() == 201).hasSize(1);
    assertThat(verdicts).extracting(Verdict::status).containsOnly(200, 201);
  }

  static IntStream rounds() {
    return IntStream.rangeClosed(1, ROUNDS);
  }

  private static List<Verdict> inParallel(IntFunction<Map<String, Object>> article)
      throws Exception {
    List<Callable<Verdict>> posts = new ArrayList<>();
    for (int i = 0; i < POSTS; i++) {
      Map<String, Object> body = article.apply(i);
      posts.add(
          () -> {
            var response = Articles.post(body).extract();
            return new Verdict(
                response.statusCode(), response.path("outcome"), response.path("id"));
          });
    }
    Collections.shuffle(posts);
    try (var threads = Executors.newFixedThreadPool(32)) {
      List<Verdict> verdicts = new ArrayList<>();
      for (Future<Verdict> verdict : threads.invokeAll(posts)) {
        verdicts.add(verdict.get());
      }
      return verdicts;
    }
  }
}
