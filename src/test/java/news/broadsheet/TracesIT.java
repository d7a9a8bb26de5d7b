package news.broadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of the packaged application, by the settings that its users have. */
class TracesIT {
  @TempDir static Path home;

  /** Whoever looks for the slow link of a chain must find this one in it. */
  @Test
  void a_post_is_a_span_where_traces_are_switched_on() throws Exception {
    assertThat(spansOfAPost(Map.of("OTEL_SDK_DISABLED", "false")))
        .anyMatch(spans -> spans.contains("POST /api/v1/articles"))
        .allMatch(spans -> spans.contains("broadsheet"));
  }

  /** A service must not send what is asked of it to whoever listens at some port. */
  @Test
  void until_then_nothing_is_sent() throws Exception {
    assertThat(spansOfAPost(Map.of())).isEmpty();
  }

  /** What a collector was sent; all of it when the service has ended. */
  private static List<String> spansOfAPost(Map<String, String> more) throws Exception {
    List<String> received = new CopyOnWriteArrayList<>();
    HttpServer collector = collector(received);
    var settings = new HashMap<>(more);
    settings.put("BROADSHEET_HOME", home.toString());
    settings.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    settings.put(
        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + collector.getAddress().getPort());
    try (var service = PackagedService.start(PackagedService.freePort(), settings).untilReady()) {
      assertThat(
              service
                  .post("{\"url\":\"https://traced.example/1\",\"title\":\"Traced\"}")
                  .get()
                  .statusCode())
          .isIn(200, 201);
    } finally {
      collector.stop(1);
    }
    return received;
  }

  private static HttpServer collector(List<String> received) throws IOException {
    HttpServer collector =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          // Protobuf: texts stand in it as they are.
          received.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    collector.start();
    return collector;
  }
}
