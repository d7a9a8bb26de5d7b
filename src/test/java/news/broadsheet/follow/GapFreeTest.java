package news.broadsheet.follow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import news.broadsheet.changes.Change;
import news.broadsheet.changes.Change.Kind;
import news.broadsheet.changes.ChangeLog;
import news.broadsheet.contract.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * The promise of the feed, and a reader without it as the control. Twelve writers, transactions
 * that roll back or take long, followers that are cut off. {@code -Dbroadsheet.test.seconds=60} for
 * a longer run.
 */
@QuarkusTest
class GapFreeTest {
  private static final Duration WRITING =
      Duration.ofSeconds(Integer.getInteger("broadsheet.test.seconds", 6));
  private static final int WRITERS = 12;
  private static final UUID LAST = new UUID(0, 1);

  @Inject ChangeLog log;

  private final Set<UUID> committed = ConcurrentHashMap.newKeySet();

  @Test
  void followers_see_every_change_once_and_in_order_where_a_reader_by_sequence_misses_some()
      throws Exception {
    String begin = Client.now();
    // Not closed, which would wait for followers that wait in vain.
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<List<UUID>>> followers =
          List.of(
              threads.submit(() -> poll(begin)),
              threads.submit(() -> longPoll(begin)),
              threads.submit(() -> stream(begin)));
      Future<List<UUID>> control = threads.submit(GapFreeTest::readBySequence);
      Instant end = Instant.now().plus(WRITING);
      List<Callable<Boolean>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(() -> writeUntil(end, Duration.ofMillis(20)));
      }
      writers.add(() -> writeUntil(end, Duration.ofSeconds(3)));
      for (Future<Boolean> writer : threads.invokeAll(writers)) {
        writer.get();
      }
      write(LAST, Duration.ZERO, false);

      List<UUID> expected = inCommitOrder();
      assertThat(expected).hasSizeGreaterThan(100).hasSameElementsAs(committed);
      for (Future<List<UUID>> follower : followers) {
        assertThat(follower.get(30, TimeUnit.SECONDS)).isEqualTo(expected);
      }
      Set<UUID> missed = new HashSet<>(committed);
      missed.removeAll(control.get(30, TimeUnit.SECONDS));
      System.out.printf(
          "%d changes by %d writers; missed by sequence alone: %d%n",
          expected.size(), WRITERS + 1, missed.size());
      assertThat(missed).isNotEmpty();
    } finally {
      threads.shutdownNow();
    }
  }

  private boolean writeUntil(Instant end, Duration longest) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (Instant.now().isBefore(end)) {
      write(
          UUID.randomUUID(),
          Duration.ofNanos(random.nextLong(longest.toNanos())),
          random.nextInt(4) == 0);
    }
    return true;
  }

  /** Numbered when it is written, committed some time later, or never. */
  private void write(UUID article, Duration pause, boolean rollBack) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                log.append(List.of(new Change(Kind.CREATED, article, 1, Instant.now())));
                LockSupport.parkNanos(pause.toNanos());
                if (rollBack) {
                  throw new RolledBack();
                }
              });
      committed.add(article);
    } catch (RolledBack e) {
      assertThat(rollBack).isTrue();
    }
  }

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Dies in the middle of a page now and then. */
  private static List<UUID> poll(String begin) {
    List<UUID> seen = new ArrayList<>();
    String cursor = begin;
    while (!isComplete(seen)) {
      JsonNode page = Client.page("limit=50&after=" + cursor);
      boolean dies = ThreadLocalRandom.current().nextInt(4) == 0;
      int handled = dies ? page.path("items").size() / 2 : page.path("items").size();
      for (int i = 0; i < handled; i++) {
        cursor = see(page.path("items").get(i), seen);
      }
      cursor = dies ? cursor : page.path("nextCursor").asText();
    }
    return seen;
  }

  /** Loses patience now and then, and with it an answer that may have been on its way. */
  private static List<UUID> longPoll(String begin) throws Exception {
    List<UUID> seen = new ArrayList<>();
    String cursor = begin;
    while (!isComplete(seen)) {
      var answer = Client.begin("limit=200&wait=30&after=" + cursor);
      long patience = ThreadLocalRandom.current().nextInt(4) == 0 ? 5 : 40_000;
      try {
        JsonNode page = Client.json(answer.get(patience, TimeUnit.MILLISECONDS).body());
        page.path("items").forEach(change -> see(change, seen));
        cursor = page.path("nextCursor").asText();
      } catch (TimeoutException | ExecutionException e) {
        answer.cancel(true);
      }
    }
    return seen;
  }

  private static List<UUID> stream(String begin) {
    List<UUID> seen = new ArrayList<>();
    String cursor = begin;
    while (!isComplete(seen)) {
      try (var events = new Events("after=now", cursor)) {
        int until = seen.size() + ThreadLocalRandom.current().nextInt(1, 100);
        while (seen.size() < until && !isComplete(seen)) {
          cursor = see(Client.json(events.nextChange().data()), seen);
        }
      }
    }
    return seen;
  }

  private static String see(JsonNode change, List<UUID> seen) {
    seen.add(UUID.fromString(change.path("articleId").asText()));
    return change.path("cursor").asText();
  }

  private static boolean isComplete(List<UUID> seen) {
    return !seen.isEmpty() && seen.getLast().equals(LAST);
  }

  /** What everybody writes at first. */
  private static List<UUID> readBySequence() throws Exception {
    List<UUID> seen = new ArrayList<>();
    long last = 0;
    try (Connection connection = TestDatabase.configured().connect();
        PreparedStatement select =
            connection.prepareStatement(
                "select sequence, article_id from change where sequence > ? order by sequence")) {
      while (!isComplete(seen)) {
        select.setLong(1, last);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            last = row.getLong(1);
            seen.add(row.getObject(2, UUID.class));
          }
        }
      }
    }
    return seen;
  }

  private static List<UUID> inCommitOrder() throws Exception {
    try (Connection connection = TestDatabase.configured().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select article_id from change order by transaction, sequence")) {
      List<UUID> order = new ArrayList<>();
      while (row.next()) {
        order.add(row.getObject(1, UUID.class));
      }
      return order;
    }
  }
}
