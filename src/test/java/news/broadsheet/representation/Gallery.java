package news.broadsheet.representation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Pages, a server that shows them in frames, and what was told of each. */
final class Gallery implements AutoCloseable {
  private static final String NONCE = "watch";

  /** Lets everything run, and tells of it: also of what would run, but fails. */
  private static final String TELL = "script-src 'nonce-" + NONCE + "'";

  /**
   * @param policy the Content-Security-Policy that it is served with; empty for none
   */
  record Page(String name, String html, String policy) {}

  /**
   * @param kind {@code ran}, or {@code tried}
   */
  record Told(Page page, String kind, String what) {}

  private final List<Page> pages = new ArrayList<>();
  private final CompletableFuture<String> told = new CompletableFuture<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final HttpServer server;

  Gallery() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  void hang(String name, String html) {
    pages.add(new Page(name, html, ""));
  }

  void hang(String name, String html, String policy) {
    pages.add(new Page(name, html, policy + "; " + TELL));
  }

  int size() {
    return pages.size();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  List<Told> told(Duration patience)
      throws InterruptedException, ExecutionException, TimeoutException, IOException {
    var all = new ArrayList<Told>();
    String json = told.get(patience.toSeconds(), TimeUnit.SECONDS);
    for (JsonNode one : new ObjectMapper().readTree(json)) {
      all.add(
          new Told(
              pages.get(one.get("page").asInt()),
              one.get("kind").asText(),
              one.get("what").asText()));
    }
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/told")) {
        told.complete(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.sendResponseHeaders(204, -1);
      } else if (path.equals("/")) {
        String script = resource("gallery.js");
        send(
            exchange,
            "<!doctype html><meta charset=utf-8><body data-pages=%d><script>%s</script>"
                .formatted(pages.size(), script));
      } else if (path.matches("/page/\\d+")) {
        int number = Integer.parseInt(path.substring("/page/".length()));
        Page page = pages.get(number);
        exchange
            .getResponseHeaders()
            .add(
                page.policy().isEmpty()
                    ? "Content-Security-Policy-Report-Only"
                    : "Content-Security-Policy",
                page.policy().isEmpty() ? TELL : page.policy());
        send(exchange, watched(page.html(), number));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** With the watching script before everything else. */
  private static String watched(String html, int number) throws IOException {
    String script =
        "<script id=watch nonce=%s data-page=%d>%s</script>"
            .formatted(NONCE, number, resource("watch.js"));
    int head = html.indexOf("<head>");
    return head < 0
        ? script + html
        : html.substring(0, head + 6) + script + html.substring(head + 6);
  }

  private static void send(HttpExchange exchange, String html) throws IOException {
    byte[] bytes = html.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String resource(String name) throws IOException {
    try (var file = Gallery.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
