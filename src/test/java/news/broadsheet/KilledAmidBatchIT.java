package news.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a batch has acknowledged is there after the service or its PostgreSQL was killed amid it,
 * once; and the control, in which PostgreSQL may lose what it said to have, finds losses.
 */
@Tag("faults")
class KilledAmidBatchIT {
  private static final int ROUNDS = 10;
  private static final int CLIENTS = 4;
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir static Path home;

  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  /** Each test has articles of its own, since all share a home. */
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final int first = NUMBERS.getAndAdd(10_000_000);
  private final AtomicInteger sent = new AtomicInteger(first);

  @Test
  void killing_the_service_loses_nothing_acknowledged() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      PackagedService service = PackagedService.startOn(home);
      int before = acknowledged.size();
      List<Thread> clients = clients(service.port());
      waitForVerdicts(before);
      service.kill();
      join(clients);
    }
    try (var after = PackagedService.startOn(home)) {
      assertThat(after.get("/q/health/ready").statusCode()).isEqualTo(200);
      report("service killed");
      assertThat(missing()).isEmpty();
      assertThat(twice()).isZero();
    }
  }

  @Test
  void killing_the_database_loses_nothing_acknowledged() throws Exception {
    try (var service = PackagedService.startOn(home)) {
      killDatabaseAgainAndAgain(service);
      report("PostgreSQL killed");
      assertThat(missing()).isEmpty();
      assertThat(twice()).isZero();
    }
  }

  /** If this finds nothing missing, the test above proves nothing. */
  @Test
  void control_with_asynchronous_commits_acknowledged_articles_are_missing() throws Exception {
    Path settings = home.resolve("postgres/data/postgresql.conf");
    try (var service = PackagedService.startOn(home)) {
      String before = Files.readString(settings);
      try {
        // Else what was said to be committed is on its way to the disk a fifth of a second later.
        Files.writeString(
            settings, before + "\nsynchronous_commit = off\nwal_writer_delay = '10s'\n");
        killDatabase(service);
        killDatabaseAgainAndAgain(service);
        report("control: synchronous_commit=off");
        assertThat(missing()).isNotEmpty();
      } finally {
        Files.writeString(settings, before);
        killDatabase(service);
      }
    }
  }

  private void killDatabaseAgainAndAgain(PackagedService service) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      List<Thread> clients = clients(service.port());
      waitForVerdicts(before);
      killDatabase(service);
      join(clients);
    }
  }

  private static void killDatabase(PackagedService service) throws IOException {
    long killed = database().postmaster();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    Eventually.isTrue("another server runs", SOON, () -> database().postmaster() != killed);
    Eventually.isTrue(
        "ready again", SOON, () -> service.get("/q/health/ready").statusCode() == 200);
  }

  private void waitForVerdicts(int before) {
    int some = before + ThreadLocalRandom.current().nextInt(50, 400);
    Eventually.isTrue("some are acknowledged", SOON, () -> acknowledged.size() >= some);
  }

  private List<Thread> clients(int port) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(
            client ->
                Thread.ofVirtual().start(() -> new EndlessBatch(sent, acknowledged).sendTo(port)))
        .toList();
  }

  private static void join(List<Thread> clients) throws InterruptedException {
    for (Thread client : clients) {
      client.join();
    }
  }

  private void report(String what) throws IOException, SQLException {
    System.out.printf(
        "%s: %d rounds, sent %d, acknowledged %d, missing %d, twice %d%n",
        what, ROUNDS, sent.get() - first, acknowledged.size(), missing().size(), twice());
  }

  private List<String> missing() throws IOException, SQLException {
    Set<String> stored = Set.copyOf(database().ask("select id::text from article"));
    return acknowledged.stream().filter(id -> !stored.contains(id)).toList();
  }

  private static int twice() throws IOException, SQLException {
    return database().ask("select title from article group by title having count(*) > 1").size();
  }

  private static HomeDatabase database() {
    return new HomeDatabase(home);
  }
}
