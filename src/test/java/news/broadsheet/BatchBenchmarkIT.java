package news.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import news.broadsheet.ingest.batch.Dialogue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how fast the packaged service, with half a gigabyte for objects, takes batches in:
 * articles of the corpus from eight clients at once, beside COPY of the same rows; and one request
 * of very many lines. CONTRIBUTING has the command.
 */
@Tag("benchmark")
class BatchBenchmarkIT {
  private static final int HEAP_MEGABYTES = 512;
  private static final int CLIENTS = 8;

  /** The first is taken by a service that has just started, whose code is not compiled yet. */
  private static final int PASSES = 3;

  private static final Set<Integer> STATIONS = Set.of(1_000, 10_000, 100_000, 500_000, 1_000_000);

  @TempDir Path home;

  @Test
  void articles_a_second_beside_copy() throws Exception {
    List<String> articles = Corpus.articles();
    try (var service = PackagedService.startOn(home, HEAP_MEGABYTES);
        var copy = new CopyOfArticles(new HomeDatabase(home).connect())) {
      for (int pass = 1; pass <= PASSES; pass++) {
        String edition = "edition-" + pass;
        List<String> lines =
            articles.stream().map(article -> article.replace("{edition}", edition)).toList();
        copy.begin();
        double ours = seconds(() -> post(lines, service.port()));
        double bare = copy.seconds();
        System.out.printf(
            "benchmark: pass %d: %d articles, %.1f MB: batch %.1f s = %.0f articles/s, %.2f MB/s;"
                + " COPY of the %d rows %.1f s; ratio %.2f%n",
            pass,
            lines.size(),
            megabytes(lines),
            ours,
            lines.size() / ours,
            megabytes(lines) / ours,
            copy.articles(),
            bare,
            bare / ours);
        assertThat(copy.articles()).isPositive();
      }
    }
  }

  @Test
  void lines_in_one_request() throws Exception {
    int lines = Integer.getInteger("benchmark.lines", 100_000);
    try (var service = PackagedService.startOn(home, HEAP_MEGABYTES)) {
      var taken = new Taken(service);
      talk(new MadeUpLines(lines), service.port(), taken);
      assertThat(taken.lines).isEqualTo(lines);
      assertThat(taken.created).isEqualTo(lines);
    }
  }

  /** With a client that hears while it speaks; most HTTP clients first send all there is. */
  private static void talk(MadeUpLines lines, int port, Taken taken) throws Exception {
    try (var dialogue = new Dialogue(port)) {
      Thread sender = Thread.ofVirtual().start(() -> say(lines, dialogue));
      while (!taken.line(dialogue.hear())) {
        // Until the summary.
      }
      sender.join();
    }
  }

  private static void say(MadeUpLines lines, Dialogue dialogue) {
    try {
      while (lines.hasNext()) {
        dialogue.say(lines.next());
      }
      dialogue.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints as verdicts come in; each stretch by itself, since only so a slowing down is seen. */
  private static final class Taken {
    private final PackagedService service;
    private long began = System.nanoTime();
    private int from;
    private int lines;
    private int created;

    Taken(PackagedService service) {
      this.service = service;
    }

    /** Whether that was the last. */
    boolean line(String verdict) {
      if (verdict.contains("\"summary\":true")) {
        station();
        return true;
      }
      lines++;
      if (verdict.contains("\"outcome\":\"created\"")) {
        created++;
      }
      if (STATIONS.contains(lines)) {
        station();
      }
      return false;
    }

    private void station() {
      if (lines > from) {
        double micros = (System.nanoTime() - began) / 1e3 / (lines - from);
        System.out.printf(
            "benchmark: lines %d to %d: %.0f us a line; most memory of the process so far: %s%n",
            from, lines, micros, most(service.pid()));
        from = lines;
        began = System.nanoTime();
      }
    }
  }

  private static String most(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).strip())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown on this system";
    }
  }

  private static void post(List<String> lines, int port) {
    var shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, new Random(7));
    List<CompletableFuture<Long>> clients = new ArrayList<>();
    for (int client = 0; client < CLIENTS; client++) {
      int share = shuffled.size() / CLIENTS + 1;
      int begin = Math.min(client * share, shuffled.size());
      int end = Math.min(begin + share, shuffled.size());
      String body = String.join("\n", shuffled.subList(begin, end));
      clients.add(
          CompletableFuture.supplyAsync(
              () -> stored(body, port), task -> Thread.ofVirtual().start(task)));
    }
    long stored = clients.stream().mapToLong(CompletableFuture::join).sum();
    assertThat(stored).isEqualTo(lines.size());
  }

  /** How many lines of the body are in the service now. */
  private static long stored(String body, int port) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/articles/batch"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var answer = http.send(request, BodyHandlers.ofLines());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body().filter(BatchBenchmarkIT::isStored).count();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static boolean isStored(String verdict) {
    return Stream.of("created", "revised", "unchanged", "duplicate")
        .anyMatch(outcome -> verdict.contains("\"outcome\":\"" + outcome + "\""));
  }

  private static double megabytes(List<String> lines) {
    return lines.stream().mapToLong(String::length).sum() / 1e6;
  }

  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long begin = System.nanoTime();
    work.run();
    return (System.nanoTime() - begin) / 1e9;
  }
}
