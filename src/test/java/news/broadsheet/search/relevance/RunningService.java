package news.broadsheet.search.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The service as its clients see it. */
final class RunningService implements Quality.Ranking {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  RunningService(URI base) {
    this.base = base;
  }

  void post(Collection.Document document, String source) throws Exception {
    ObjectNode article =
        JSON.createObjectNode()
            .put("url", "https://%s.example/%s".formatted(source, document.id()))
            // An article must have a title: one without words that are asked for.
            .put("title", document.title().isBlank() ? "#" + document.id() : document.title())
            .put("language", "en");
    if (!document.body().isBlank()) {
      article.put("body", document.body());
    }
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(base.resolve("/api/v1/articles"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(article))));
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(document.id() + ": " + answer.body());
    }
  }

  @Override
  public List<String> of(String query) throws Exception {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(
                base.resolve("/api/v1/search?limit=100&highlight=false&q=" + q)));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(query + ": " + answer.body());
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode hit : JSON.readTree(answer.body()).get("items")) {
      String url = hit.get("article").get("url").asText();
      ids.add(url.substring(url.lastIndexOf('/') + 1));
    }
    return ids;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
