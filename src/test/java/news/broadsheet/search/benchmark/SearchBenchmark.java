package news.broadsheet.search.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints how long searches take, by class of query, through HTTP and beside bare SQL. CONTRIBUTING
 * has the command; {@code -Dbenchmark.articles=200000} says how many articles.
 */
@Tag("benchmark")
@QuarkusTest
class SearchBenchmark {
  private static final long WARM_UP = 5_000_000_000L;
  private static final int ROUNDS = 10;
  private static final int LEAST = 100;
  private static final double[] NONE = {};
  private static final int WORDS = 20;

  @TestHTTPResource URI base;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.datasource.password")
  String password;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void searches_take_so_long() throws Exception {
    int articles = Integer.getInteger("benchmark.articles", 10_000);
    var store = new Store(unhurried());
    long begin = System.nanoTime();
    store.fill(Generator.ofCorpus(), articles);
    System.out.printf(
        "benchmark: %d articles in %d s, %s%n",
        articles, (System.nanoTime() - begin) / 1_000_000_000, store.sizes());
    Optional<OpenSearch> other = OpenSearch.running();
    if (other.isPresent()) {
      other.get().fill(Generator.ofCorpus(), articles);
    } else {
      System.out.println("benchmark: no OpenSearch to compare with; CONTRIBUTING tells how");
    }
    if (!BareSql.measurable()) {
      System.out.println("benchmark: no pgbench on the path to measure the bare SQL with");
    }
    System.out.printf(
        "benchmark: p50, p95, p99 in ms  %-24s %-24s %s%n",
        "through HTTP", "bare SQL", "OpenSearch");
    for (var each : classes(store.words()).entrySet()) {
      boolean plain = !each.getKey().contains("=");
      double[] ours = times(each.getValue(), this::search);
      System.out.printf(
          "benchmark: %-24s %s %s %s%n",
          each.getKey(),
          figures(ours),
          figures(
              plain && BareSql.measurable()
                  ? new BareSql(url, user, password).times(each.getValue())
                  : NONE),
          figures(plain && other.isPresent() ? times(each.getValue(), other.get()::search) : NONE));
      assertThat(ours).isNotEmpty();
    }
  }

  /** Without the time-outs of the service: a checkpoint amid so many articles may take longer. */
  private DataSource unhurried() {
    var database = new PGSimpleDataSource();
    database.setUrl(url);
    database.setUser(user);
    database.setPassword(password);
    database.setOptions("-c statement_timeout=0");
    return database;
  }

  private static String figures(double[] sorted) {
    return sorted.length == 0
        ? " ".repeat(24)
        : "%8.1f%8.1f%8.1f".formatted(at(sorted, 50), at(sorted, 95), at(sorted, 99));
  }

  /** Queries, with further parameters after a {@code &}, by what they are like. */
  private static Map<String, List<String>> classes(List<String> words) {
    int last = words.size();
    List<String> rare = words.subList(last / 2, last / 2 + WORDS);
    List<String> medium = words.subList(Math.min(300, last / 4), Math.min(300, last / 4) + WORDS);
    List<String> common = words.subList(0, 1);
    List<String> frequent = words.subList(0, WORDS);
    Map<String, List<String>> classes = new LinkedHashMap<>();
    classes.put("rare word", rare);
    classes.put("medium word", medium);
    classes.put("most common word", common);
    classes.put("frequent words", frequent);
    classes.put("two medium words", pairs(medium));
    classes.put("two frequent words", pairs(frequent));
    classes.put("phrase of medium words", quoted(pairs(medium)));
    classes.put("phrase of frequent words", quoted(pairs(frequent)));
    classes.put("no match", List.of("qzxvkw", "xqzzkw"));
    classes.put(
        "sentence of 12 words",
        List.of(
            String.join(" ", words.subList(100, 112)), String.join(" ", words.subList(700, 712))));
    classes.put("common, highlight=false", with(common, "&highlight=false"));
    classes.put("common, filter=nothing", with(common, "&source=none"));
    classes.put("common, sort=newest", with(common, "&sort=newest"));
    classes.put("medium, sort=newest", with(medium, "&sort=newest"));
    classes.put("medium, facets=all", with(medium, "&facets=source,language,tag&histogram=month"));
    classes.put("common, facets=all", with(common, "&facets=source,language,tag&histogram=month"));
    return classes;
  }

  private static List<String> pairs(List<String> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  private static List<String> quoted(List<String> words) {
    return words.stream().map(each -> '"' + each + '"').toList();
  }

  private static List<String> with(List<String> words, String parameters) {
    return words.stream().map(word -> word + parameters).toList();
  }

  private interface Search {
    void of(String query) throws Exception;
  }

  /** In milliseconds, sorted; after some seconds in which both JVMs compile what is used. */
  private static double[] times(List<String> queries, Search search) throws Exception {
    for (long begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP; ) {
      for (String query : queries) {
        search.of(query);
      }
    }
    int rounds = Math.max(ROUNDS, LEAST / queries.size());
    double[] times = new double[queries.size() * rounds];
    for (int i = 0; i < times.length; i++) {
      long begin = System.nanoTime();
      search.of(queries.get(i % queries.size()));
      times[i] = (System.nanoTime() - begin) / 1e6;
    }
    Arrays.sort(times);
    return times;
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  private void search(String query) throws Exception {
    int end = query.indexOf('&') < 0 ? query.length() : query.indexOf('&');
    String q = URLEncoder.encode(query.substring(0, end), StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(base.resolve("/api/v1/search?q=" + q + query.substring(end)))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
