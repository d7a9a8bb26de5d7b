package news.broadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import news.broadsheet.embedded.EmbeddedPostgres;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people start: {@code java -jar target/quarkus-app/quarkus-run.jar}, one home for all. */
class PackagedServiceIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ADMIN_KEY = "of-the-first-administrator-0123456789";

  @TempDir static Path home;
  @TempDir Path elsewhere;

  /** The packaged application has lost Swagger UI and static files before, unlike tests. */
  @Test
  void it_serves_health_contract_and_swagger_ui() throws Exception {
    try (var service = PackagedService.startOn(home)) {
      assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
      assertThat(service.get("/openapi.yaml").body().getBytes(UTF_8))
          .isEqualTo(Files.readAllBytes(Path.of("openapi.yaml")));
      // By its security scheme Swagger UI knows how to authorise.
      assertThat(service.get("/q/openapi").body())
          .contains("openapi: 3.1", "securitySchemes:", "scheme: bearer");
      assertThat(service.get("/q/swagger-ui/").body()).contains("swagger-ui.css");
      assertThat(service.get("/q/metrics").statusCode()).isEqualTo(200);
    }
  }

  /** Nobody reads a manual before the first start. */
  @Test
  void it_says_where_the_data_is_and_where_to_look() throws IOException {
    try (var service = PackagedService.startOn(home)) {
      Eventually.isTrue("it greets", SOON, () -> service.log().contains("Swagger UI"));
      assertThat(service.log())
          .contains("keeps its data in " + home)
          .containsPattern("API +http://127.0.0.1:\\d+/api/v1")
          .containsPattern("Swagger UI +http://127.0.0.1:\\d+/q/swagger-ui");
    }
  }

  /** Who explores should not have to read about keys first, but should know that there are none. */
  @Test
  void with_the_embedded_database_everything_is_open_and_says_so() throws Exception {
    try (var service = PackagedService.startOn(home)) {
      assertThat(service.get("/api/v1/keys").statusCode()).isEqualTo(200);
      assertThat(service.log()).contains("Everything is open").contains("BROADSHEET_ADMIN_KEY");
    }
  }

  @Test
  void with_an_admin_key_nobody_is_let_in_without_one() throws Exception {
    var settings = Map.of("BROADSHEET_HOME", home.toString(), "BROADSHEET_ADMIN_KEY", ADMIN_KEY);
    try (var service = PackagedService.start(PackagedService.freePort(), settings).untilReady()) {
      assertThat(service.get("/api/v1/keys").statusCode()).isEqualTo(401);
      assertThat(service.get("/api/v1/keys", ADMIN_KEY).statusCode()).isEqualTo(200);
      assertThat(service.log()).doesNotContain("Everything is open").doesNotContain(ADMIN_KEY);
    }
  }

  /** A door that others reach must not be open because somebody forgot it. */
  @Test
  void it_does_not_start_open_for_others_unless_told_to() throws Exception {
    for (Map<String, String> settings :
        List.of(
            Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1/broadsheet"),
            Map.of("BROADSHEET_HOME", home.toString(), "QUARKUS_HTTP_HOST", "0.0.0.0"))) {
      assertThat(refusal(settings)).contains("let everybody in", "BROADSHEET_ACCESS=open");
    }
  }

  @Test
  void an_admin_key_that_can_be_guessed_is_refused() throws Exception {
    assertThat(refusal(Map.of("BROADSHEET_ADMIN_KEY", "secret")))
        .contains("BROADSHEET_ADMIN_KEY must be 32 to 512")
        .doesNotContain("secret");
  }

  private static String refusal(Map<String, String> settings) throws Exception {
    try (var service = PackagedService.start(PackagedService.freePort(), settings)) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.log()).doesNotContain("\tat ");
      return service.log();
    }
  }

  /** A store with no keys and a database of its own is for its user, not for the network. */
  @Test
  void with_the_embedded_database_it_listens_on_loopback_only() throws IOException {
    try (var service = PackagedService.startOn(home)) {
      assertThatThrownBy(() -> service.getFromElsewhere("/q/health/live"))
          .isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void a_second_start_finds_what_the_first_one_stored() throws Exception {
    try (var first = PackagedService.startOn(home)) {
      assertThat(first.post(article("kept")).get().statusCode()).isEqualTo(201);
    }
    assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
    try (var second = PackagedService.startOn(home)) {
      assertThat(second.get(byUrl("kept")).statusCode()).isEqualTo(200);
    }
  }

  /** Terminals are closed and machines lose power; the next start must not need a person. */
  @Test
  void after_kill_9_the_next_start_works_and_stops_the_database_at_its_end() throws Exception {
    PackagedService killed = PackagedService.startOn(home);
    assertThat(killed.post(article("acknowledged")).get().statusCode()).isEqualTo(201);
    killed.kill();
    assertThat(ask("SELECT 1")).containsExactly("1");
    try (var next = PackagedService.startOn(home)) {
      assertThat(next.get(byUrl("acknowledged")).statusCode()).isEqualTo(200);
    }
    assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
  }

  /** The first to leave must not take the database from the other. */
  @Test
  void two_services_share_a_home() throws Exception {
    try (var second = new Pair(home).leaveOne()) {
      assertThat(second.get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(ask("SELECT 1")).containsExactly("1");
    }
    assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
  }

  private record Pair(Path home) {
    PackagedService leaveOne() throws IOException {
      try (var first = PackagedService.startOn(home)) {
        PackagedService second = PackagedService.startOn(home);
        assertThat(first.log()).isNotEmpty();
        return second;
      }
    }
  }

  /** The out-of-memory killer takes the database; requests find it again without a restart. */
  @Test
  void when_the_database_is_killed_the_service_is_ready_again() throws Exception {
    try (var service = PackagedService.startOn(home)) {
      long killed = postgres();
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      Eventually.isTrue("another server runs", SOON, () -> postgres() != killed);
      Eventually.isTrue(
          "ready again", SOON, () -> service.get("/q/health/ready").statusCode() == 200);
    }
  }

  /** One sentence, since a person at a terminal does not read stack traces. */
  @Test
  void a_taken_port_is_named_and_the_database_stopped() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var service =
            PackagedService.start(
                taken.getLocalPort(), Map.of("BROADSHEET_HOME", home.toString()))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.log())
          .contains("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken")
          .contains("QUARKUS_HTTP_PORT")
          .doesNotContain("\tat ");
    }
    assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
  }

  /** With a database of one's own it is a server: for the network, with logs for machines. */
  @Test
  void with_an_own_database_the_embedded_one_is_not_started() throws Exception {
    try (var own = EmbeddedPostgres.start(elsewhere.resolve("own"));
        var service =
            PackagedService.start(
                    PackagedService.freePort(),
                    ownDatabase(own.jdbcUrl(), own.user(), own.password()))
                .untilReady()) {
      assertThat(service.getFromElsewhere("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(service.log()).startsWith("{").doesNotContain("keeps its data");
      assertThat(elsewhere.resolve("unused")).doesNotExist();
    }
  }

  @Test
  void an_own_database_that_refuses_the_password_is_named() throws Exception {
    try (var own = EmbeddedPostgres.start(elsewhere.resolve("own"));
        var service =
            PackagedService.start(
                PackagedService.freePort(), ownDatabase(own.jdbcUrl(), own.user(), "wrong"))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.log())
          .contains("password authentication failed")
          .contains("QUARKUS_DATASOURCE_PASSWORD")
          .doesNotContain("wrong")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void an_own_database_that_is_not_there_is_named() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:" + PackagedService.freePort() + "/broadsheet";
    try (var service =
        PackagedService.start(PackagedService.freePort(), ownDatabase(url, "broadsheet", ""))) {
      assertThat(service.exitCode()).isEqualTo(1);
      assertThat(service.log()).contains(url).contains("refused").doesNotContain("\tat ");
    }
  }

  /** A deployment must not lose the requests that the old process had accepted. */
  @Test
  void requests_in_flight_at_sigterm_are_answered() throws Exception {
    try (var service = PackagedService.startOn(home);
        var frozen = new FrozenPostgres(home.resolve("postgres/data"))) {
      List<CompletableFuture<HttpResponse<String>>> inFlight =
          IntStream.range(0, 8).mapToObj(n -> service.post(article("flight-" + n))).toList();
      Eventually.isTrue("they are in flight", SOON, () -> active(service) >= 8 + 1); // and it asks
      service.terminate();
      Eventually.isTrue("it stops", SOON, () -> isStopping(service));
      frozen.thaw();
      assertThat(inFlight)
          .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(201));
      assertThat(service.exitCode()).isEqualTo(143);
    }
    assertThatThrownBy(() -> ask("SELECT 1")).isInstanceOf(SQLException.class);
  }

  /** Else every deployment would wait for the last of those who wait for a minute. */
  @Test
  void followers_are_sent_home_at_sigterm() throws Exception {
    try (var service = PackagedService.startOn(home)) {
      CompletableFuture<HttpResponse<String>> follower =
          service.begin("/api/v1/changes?after=now&wait=60");
      Eventually.isTrue("it waits", SOON, () -> active(service) >= 1 + 1); // and it asks
      long begin = System.nanoTime();
      service.terminate();
      assertThat(follower.get().statusCode()).isEqualTo(200);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
      assertThat(service.exitCode()).isEqualTo(143);
    }
  }

  private static String article(String name) {
    return "{\"url\":\"https://packaged.example/%s\",\"title\":\"%s\"}".formatted(name, name);
  }

  private static String byUrl(String name) {
    return "/api/v1/articles/by-url?url=https://packaged.example/" + name;
  }

  private Map<String, String> ownDatabase(String url, String user, String password) {
    return Map.of(
        "BROADSHEET_HOME", elsewhere.resolve("unused").toString(),
        "BROADSHEET_ACCESS", "open",
        "QUARKUS_DATASOURCE_JDBC_URL", url,
        "QUARKUS_DATASOURCE_USERNAME", user,
        "QUARKUS_DATASOURCE_PASSWORD", password);
  }

  private static double active(PackagedService service) throws Exception {
    return service
        .get("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("http_server_active_requests{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  /** While it waits for the requests in flight it answers others, and says not to come back. */
  private static boolean isStopping(PackagedService service) throws Exception {
    return service
        .get("/q/health/live")
        .headers()
        .firstValue("connection")
        .filter("close"::equals)
        .isPresent();
  }

  private static long postgres() throws IOException {
    return new HomeDatabase(home).postmaster();
  }

  /** Fails with an SQLException while the database does not run. */
  private static List<String> ask(String sql) throws IOException, SQLException {
    return new HomeDatabase(home).ask(sql);
  }
}
