package news.broadsheet.follow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A program that follows, by a client that can wait in the background and read streams. */
public final class Client {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Client() {}

  public static String now() {
    return page("after=now").path("nextCursor").asText();
  }

  public static JsonNode page(String query) {
    HttpResponse<String> answer = begin(query).join();
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
    return json(answer.body());
  }

  public static CompletableFuture<HttpResponse<String>> begin(String query) {
    return HTTP.sendAsync(request(query).build(), BodyHandlers.ofString());
  }

  /** The lines of a stream; closing them cuts the connection. */
  public static Stream<String> stream(String query, String lastEventId) {
    HttpRequest.Builder request = request(query).header("Accept", "text/event-stream");
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      HttpResponse<Stream<String>> answer = HTTP.send(request.build(), BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new AssertionError(answer.statusCode() + answer.body().toList().toString());
      }
      return answer.body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static HttpRequest.Builder request(String query) {
    URI uri = URI.create("http://localhost:" + RestAssured.port + "/api/v1/changes?" + query);
    return HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(90));
  }
}
