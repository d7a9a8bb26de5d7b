package news.broadsheet.search.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/**
 * An OpenSearch node with the same articles, one shard, its English analyser and its default
 * ranking (BM25), asked for what the service answers: twenty hits with highlights and a total.
 */
record OpenSearch(URI base, HttpClient http) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BULK = 500;

  private static final String INDEX =
      """
      {"settings": {"number_of_shards": 1, "number_of_replicas": 0},
       "mappings": {"properties": {
         "title": {"type": "text", "analyzer": "english"},
         "body": {"type": "text", "analyzer": "english"},
         "language": {"type": "keyword"}}}}""";

  /** The one at {@code -Dbenchmark.opensearch=http://127.0.0.1:9201/}. */
  static Optional<OpenSearch> running() {
    return Optional.ofNullable(System.getProperty("benchmark.opensearch"))
        .map(url -> new OpenSearch(URI.create(url), HttpClient.newHttpClient()));
  }

  void fill(Generator generator, int articles) throws IOException, InterruptedException {
    send("DELETE", "articles", "");
    send("PUT", "articles", INDEX);
    var bulk = new StringBuilder();
    for (int i = 1; i <= articles; i++) {
      Generator.Draft draft = generator.next();
      ObjectNode article = JSON.createObjectNode();
      article.put("title", draft.title()).put("body", draft.body());
      article.put("language", draft.language());
      bulk.append("{\"index\":{\"_id\":\"").append(i).append("\"}}\n");
      bulk.append(JSON.writeValueAsString(article)).append('\n');
      if (i % BULK == 0 || i == articles) {
        send("POST", "articles/_bulk", bulk.toString());
        bulk.setLength(0);
      }
    }
    send("POST", "articles/_refresh", "");
    send("POST", "articles/_forcemerge?max_num_segments=1", "");
  }

  void search(String words) throws IOException, InterruptedException {
    ObjectNode request = JSON.createObjectNode();
    request.put("size", 20);
    // Hits of the service come without their bodies, too.
    request.putArray("_source").add("title").add("language");
    request
        .putObject("query")
        .putObject("multi_match")
        .put("query", words)
        .put("operator", "and")
        .putArray("fields")
        .add("title^2")
        .add("body");
    ObjectNode fields = request.putObject("highlight").putObject("fields");
    fields.putObject("title");
    fields.putObject("body");
    send("POST", "articles/_search", request.toString());
  }

  private void send(String method, String path, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    boolean absent = method.equals("DELETE") && answer.statusCode() == 404;
    if (answer.statusCode() >= 300 && !absent) {
      throw new IOException(method + " " + path + ": " + answer.body());
    }
  }
}
