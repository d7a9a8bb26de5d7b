package news.broadsheet.ingest.batch;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Batches, and what they answer. */
final class Batches {
  static final String PATH = "/api/v1/articles/batch";
  static final String NDJSON = "application/x-ndjson";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Batches() {}

  /** Each a JSON object, or a text that is sent as it is. */
  static String lines(Object... articles) {
    return Arrays.stream(articles).map(Batches::line).collect(Collectors.joining());
  }

  static String line(Object article) {
    try {
      return (article instanceof String text ? text : JSON.writeValueAsString(article)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static RequestSpecification request() {
    return given().contentType(NDJSON);
  }

  static List<JsonNode> send(String lines) {
    return results(request().body(lines.getBytes(UTF_8)).post(PATH));
  }

  static List<JsonNode> results(Response answer) {
    answer.then().statusCode(200);
    return answer.asString().lines().map(Batches::read).toList();
  }

  static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }

  /** What became of each line, without the summary. */
  static List<String> outcomes(List<JsonNode> results) {
    return results.stream()
        .filter(result -> !result.has("summary"))
        .map(result -> result.path("outcome").asText())
        .toList();
  }
}
