package news.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.broadsheet.embedded.EmbeddedPostgres;
import news.broadsheet.embedded.Eventually;
import news.broadsheet.embedded.Login;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, with all that a network does to the way to its database. */
@Tag("faults")
class DatabaseBehindFaultsIT {
  private static final Duration BACK_SOON = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(12);
  private static final int SLOW = 2_048;
  private static final String LIST = "/api/v1/articles";

  @TempDir static Path home;
  private static EmbeddedPostgres postgres;
  private static FaultProxy proxy;
  private static PackagedService service;

  /** An answer, and how long it took. */
  private record Timed(HttpResponse<String> answer, Duration time) {
    int status() {
      return answer.statusCode();
    }
  }

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(home.resolve("own"));
    proxy = FaultProxy.to(URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort());
    service =
        PackagedService.start(
                PackagedService.freePort(),
                Map.of(
                    "BROADSHEET_ACCESS", "open",
                    "QUARKUS_DATASOURCE_JDBC_URL", login().jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", postgres.user(),
                    "QUARKUS_DATASOURCE_PASSWORD", postgres.password()))
            .untilReady();
  }

  @AfterEach
  void passAgain() {
    proxy.pass();
    Eventually.isTrue("ready again", BACK_SOON, DatabaseBehindFaultsIT::isReady);
  }

  @AfterAll
  static void stop() throws IOException {
    service.close();
    proxy.close();
    postgres.close();
  }

  /** A failover or a firewall that forgets: the pool must not hand out what is dead. */
  @Test
  void after_idle_connections_were_reset_no_request_fails() throws Exception {
    assertThat(atOnce(LIST, 20)).allSatisfy(timed -> assertThat(timed.status()).isEqualTo(200));
    int cut = proxy.reset();
    List<Timed> after = new ArrayList<>();
    for (int round = 0; round < 5; round++) {
      after.addAll(atOnce(LIST, 20));
    }
    report("%d connections reset: %d requests", cut, after);
    assertThat(cut).isPositive();
    assertThat(after).allSatisfy(timed -> assertThat(timed.status()).isEqualTo(200));
    assertThat(post("reset").get().statusCode()).isEqualTo(201);
  }

  /** If a connection outlived it, the test above would prove nothing. */
  @Test
  void control_a_reset_ends_a_connection() throws Exception {
    try (Connection connection = login().connect()) {
      ask(connection, "select 1");
      assertThat(proxy.reset()).isPositive();
      assertThatThrownBy(() -> ask(connection, "select 1")).isInstanceOf(SQLException.class);
    }
  }

  /** Neither answered nor refused: what no database can report, only a deadline can end. */
  @Test
  void in_a_black_hole_every_request_ends_with_503_and_afterwards_all_is_well() throws Exception {
    assertThat(service.get(LIST).statusCode()).isEqualTo(200);
    proxy.blackhole();
    List<CompletableFuture<Timed>> begun =
        Stream.concat(
                Stream.generate(() -> timed(service.begin(LIST))).limit(30),
                Stream.generate(() -> timed(post("hole"))).limit(10))
            .toList();
    CompletableFuture<Timed> ready = timed(service.begin("/q/health/ready"));
    assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
    List<Timed> ended = begun.stream().map(CompletableFuture::join).toList();
    report("black hole: %d connections reset, %d requests", 0, ended);
    assertThat(ended)
        .allSatisfy(
            timed -> {
              assertThat(timed.status()).isEqualTo(503);
              assertThat(timed.answer().headers().firstValue("Retry-After")).isPresent();
              assertThat(timed.time()).isLessThan(LONGEST);
            });
    assertThat(ready.join().status()).isEqualTo(503);
    assertThat(ready.join().time()).isLessThan(LONGEST);
    assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
    proxy.pass();
    long begin = System.nanoTime();
    Eventually.isTrue("ready again", BACK_SOON, DatabaseBehindFaultsIT::isReady);
    System.out.printf(
        "black hole over: ready after %d ms%n",
        Duration.ofNanos(System.nanoTime() - begin).toMillis());
    assertThat(post("after-the-hole").get().statusCode()).isEqualTo(201);
  }

  /** If a byte came through, the test above would prove nothing. */
  @Test
  void control_a_black_hole_lets_no_byte_through() throws Exception {
    try (Connection connection = login().connect()) {
      ask(connection, "select 1");
      proxy.blackhole();
      long passed = proxy.passed();
      assertThatThrownBy(() -> ask(connection, "select 1")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> login().connect()).isInstanceOf(SQLException.class);
      assertThat(proxy.passed()).isEqualTo(passed);
    }
  }

  /** A database that trickles keeps every deadline between two bytes from being met. */
  @Test
  void on_a_slow_line_every_request_ends() throws Exception {
    proxy.throttle(SLOW);
    List<Timed> ended = new ArrayList<>(atOnce(LIST, 10));
    ended.add(timed(post("slow")).join());
    report("slow line, %d bytes a second: %d requests", SLOW, ended);
    assertThat(ended)
        .allSatisfy(
            timed -> {
              assertThat(timed.status()).isIn(200, 201, 503);
              assertThat(timed.time()).isLessThan(LONGEST);
            });
  }

  /** If it were not slow, the test above would prove nothing. */
  @Test
  void control_a_slow_line_is_slow() throws Exception {
    try (Connection connection = login().connect()) {
      Duration fast = time(connection);
      proxy.throttle(SLOW);
      assertThat(time(connection)).isGreaterThan(Duration.ofSeconds(2)).isGreaterThan(fast);
    }
  }

  private static Duration time(Connection connection) throws SQLException {
    long begin = System.nanoTime();
    ask(connection, "select repeat('x', 6000)");
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static void ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      assertThat(statement.execute(sql)).isTrue();
    }
  }

  private static boolean isReady() throws IOException, InterruptedException {
    return service.get("/q/health/ready").statusCode() == 200;
  }

  private static List<Timed> atOnce(String path, int count) {
    List<CompletableFuture<Timed>> begun =
        Stream.generate(() -> timed(service.begin(path))).limit(count).toList();
    return begun.stream().map(CompletableFuture::join).toList();
  }

  private static CompletableFuture<HttpResponse<String>> post(String name) {
    return service.post(
        "{\"url\":\"https://faults.example/%s\",\"title\":\"%s\"}".formatted(name, name));
  }

  private static CompletableFuture<Timed> timed(CompletableFuture<HttpResponse<String>> answer) {
    long begin = System.nanoTime();
    return answer.thenApply(a -> new Timed(a, Duration.ofNanos(System.nanoTime() - begin)));
  }

  private static void report(String what, int number, List<Timed> all) {
    long failed = all.stream().filter(timed -> timed.status() >= 400).count();
    long slowest = all.stream().mapToLong(timed -> timed.time().toMillis()).max().orElse(0);
    System.out.printf(
        what + ", %d of them refused, the slowest %d ms%n", number, all.size(), failed, slowest);
  }

  /** Through the proxy. */
  private static Login login() {
    String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/broadsheet";
    return new Login(url, postgres.user(), postgres.password());
  }
}
