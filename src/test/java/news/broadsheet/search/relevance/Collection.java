package news.broadsheet.search.relevance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Documents, questions, and which documents people judged to answer them.
 *
 * @param queries by id
 * @param relevant ids of documents by id of the query; a query without any is not measured
 */
record Collection(
    String name,
    List<Document> documents,
    Map<String, String> queries,
    Map<String, Set<String>> relevant) {

  /**
   * @param title empty where the collection has none
   */
  record Document(String id, String title, String body) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  static Collection of(String name) throws IOException {
    String samples = System.getenv().getOrDefault("BROADSHEET_SAMPLES", "../shared/samples");
    Path folder = Path.of(samples, "relevance", name);
    assumeTrue(Files.isDirectory(folder), "no samples at " + folder + "; set BROADSHEET_SAMPLES");
    Map<String, String> queries =
        JSON.readValue(folder.resolve("queries.json").toFile(), new TypeReference<>() {});
    Map<String, List<String>> judged =
        JSON.readValue(folder.resolve("qrels.json").toFile(), new TypeReference<>() {});
    Map<String, Set<String>> relevant = new TreeMap<>();
    judged.forEach(
        (query, documents) -> {
          if (!documents.isEmpty()) {
            relevant.put(query, new HashSet<>(documents));
          }
        });
    return new Collection(name, documents(folder), queries, relevant);
  }

  private static List<Document> documents(Path folder) throws IOException {
    List<Document> documents = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("docs.ndjson.gz"))),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = JSON.readTree(line);
        documents.add(
            new Document(
                document.get("id").asText(),
                document.path("title").asText(""),
                document.path("body").asText("")));
      }
    }
    return documents;
  }
}
