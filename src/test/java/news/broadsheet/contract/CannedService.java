package news.broadsheet.contract;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A service that answers every request alike, right or wrong. */
final class CannedService implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private int status = 200;
  private String body = "";

  CannedService() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          headers.forEach(exchange.getResponseHeaders()::set);
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
  }

  CannedService answers(int newStatus, String type, String newBody) {
    status = newStatus;
    body = newBody;
    headers.clear();
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }
    return this;
  }

  CannedService with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  RequestSpecification given(Contract contract) {
    return RestAssured.given()
        .noFilters()
        .filter(contract)
        .config(RestAssuredConfig.config().encoderConfig(ContractForAll.utf8()))
        .baseUri("http://127.0.0.1")
        .port(server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
