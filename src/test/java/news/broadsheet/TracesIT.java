package news.broadsheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import news.broadsheet.embedded.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces of the packaged application, by the settings that its users have. */
class TracesIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path home;

  /** Whoever looks for the slow link of a chain must find this one in it. */
  @Test
  void a_post_is_a_span_where_traces_are_switched_on() throws Exception {
    List<String> received = new CopyOnWriteArrayList<>();
    HttpServer collector = collector(received);
    var settings =
        Map.of(
            "BROADSHEET_HOME",
            home.toString(),
            "QUARKUS_OTEL_SDK_DISABLED",
            "false",
            "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
            "http/protobuf",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
            "http://127.0.0.1:" + collector.getAddress().getPort());
    try (var service = PackagedService.start(PackagedService.freePort(), settings).untilReady()) {
      String article = "{\"url\":\"https://traced.example/1\",\"title\":\"Traced\"}";
      assertThat(service.post(article).get().statusCode()).isEqualTo(201);
      Eventually.isTrue(
          "the span arrives",
          SOON,
          () -> received.stream().anyMatch(spans -> spans.contains("POST /api/v1/articles")));
    } finally {
      collector.stop(0);
    }
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
