package news.broadsheet.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who is told: a server of the JDK that keeps what it was sent. */
public final class Receiver implements AutoCloseable {
  /** What was sent, and how it was answered. */
  public record Request(HttpHeaders headers, String body, int answered, Instant at) {
    public String id() {
      return headers.firstValue("webhook-id").orElseThrow();
    }
  }

  /** How a request is answered: by a status, or by more than that. */
  @FunctionalInterface
  public interface Manner {
    int answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile Manner manner;

  private Receiver(String address, Manner manner) throws IOException {
    this.manner = manner;
    server = HttpServer.create(new InetSocketAddress(address, 0), 50);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public static Receiver answering(Manner manner) throws IOException {
    return new Receiver("127.0.0.1", manner);
  }

  static Receiver on(String address) throws IOException {
    return new Receiver(address, exchange -> 204);
  }

  /** From now on. */
  void answer(Manner other) {
    manner = other;
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/events?of=broadsheet";
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** In the order in which they came, pings left out. */
  public List<Request> requests() {
    return requests.stream().filter(request -> !request.body().contains("webhook.ping")).toList();
  }

  List<Request> all() {
    return requests;
  }

  public List<Request> accepted() {
    return requests().stream().filter(request -> request.answered() < 300).toList();
  }

  /** How many requests there were at a time. */
  public int mostAtATime() {
    return most.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var headers = HttpHeaders.of(Map.copyOf(exchange.getRequestHeaders()), (name, value) -> true);
      int status = manner.answer(exchange);
      // Before the answer: whoever has that may ask for this at once. One at a time ends here, too.
      requests.add(new Request(headers, body, status, Instant.now()));
      now.decrementAndGet();
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
