package news.broadsheet.search.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * Makes any number of articles out of the sentences of real ones, each in one language, so that
 * words are as frequent as they are in news. The same seed makes the same articles.
 */
final class Generator {
  private static final long SEED = 20_261_123;
  private static final int FEWEST_SENTENCES = 6;
  private static final int MORE_SENTENCES = 18;

  record Draft(String language, String title, String body) {}

  private final Random random = new Random(SEED);
  private final List<String> languages = new ArrayList<>();
  private final Map<String, List<String>> sentences = new LinkedHashMap<>();
  private final Map<String, List<String>> titles = new LinkedHashMap<>();

  static Generator ofCorpus() throws IOException {
    String samples = System.getenv().getOrDefault("BROADSHEET_SAMPLES", "../shared/samples");
    Path corpus = Path.of(samples, "corpus.ndjson.gz");
    assumeTrue(Files.exists(corpus), "no corpus at " + corpus + "; set BROADSHEET_SAMPLES");
    var generator = new Generator();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      var json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        generator.learn(json.readTree(line));
      }
    }
    return generator;
  }

  private void learn(JsonNode article) {
    String title = article.path("title").asText("");
    String body = article.path("body").asText("");
    String language = article.path("language").asText("en");
    if (title.isBlank() || body.isBlank()) {
      return;
    }
    languages.add(language);
    titles.computeIfAbsent(language, any -> new ArrayList<>()).add(title);
    for (String sentence : body.split("(?<=[.!?。！？])\\s*|\\n+", -1)) {
      if (!sentence.isBlank()) {
        sentences.computeIfAbsent(language, any -> new ArrayList<>()).add(sentence.strip());
      }
    }
  }

  Draft next() {
    String language = one(languages);
    String title = one(titles.get(language));
    List<String> pool = sentences.get(language);
    var body = new StringBuilder();
    for (int left = FEWEST_SENTENCES + random.nextInt(MORE_SENTENCES); left > 0; left--) {
      body.append(one(pool)).append(left % 3 == 0 ? "\n\n" : " ");
    }
    return new Draft(language, title, body.toString().strip());
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
