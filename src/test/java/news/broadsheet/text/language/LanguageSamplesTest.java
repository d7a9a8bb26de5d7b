package news.broadsheet.text.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures the detector on articles whose language is known: right, wrong though confident, and not
 * confident, by language; its memory and its time. Their first hundred letters are measured too.
 */
@Tag("samples")
class LanguageSamplesTest {

  private static final Path CORPUS =
      Path.of(
              System.getProperty(
                  "broadsheet.samples",
                  Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                      .orElse("../shared/samples")))
          .resolve("corpus.ndjson.gz");

  private record Labelled(String language, String text) {}

  @Test
  void hardly_any_article_is_taken_for_another_language() throws IOException {
    assumeTrue(Files.exists(CORPUS), "no samples at " + CORPUS + "; set BROADSHEET_SAMPLES");
    long before = heap();
    LanguageDetector.detect("to be read once");
    System.out.printf("languages memory %.1f MB%n", (heap() - before) / 1e6);
    List<Labelled> articles = articles();
    measure("articles", articles);
    measure(
        "100 letters",
        articles.stream()
            .map(
                each ->
                    new Labelled(
                        each.language, each.text.substring(0, Math.min(100, each.text.length()))))
            .toList());
    time(articles);
    assertThat(wrong(articles)).isLessThan(articles.size() / 100);
  }

  private static void measure(String what, List<Labelled> texts) {
    Map<String, int[]> counts = new TreeMap<>();
    for (Labelled each : texts) {
      counts.computeIfAbsent(each.language, any -> new int[3])[outcome(each)]++;
    }
    counts.put(
        "all",
        counts.values().stream()
            .reduce(new int[3], (a, b) -> new int[] {a[0] + b[0], a[1] + b[1], a[2] + b[2]}));
    counts.forEach(
        (language, n) ->
            System.out.printf(
                "languages %-11s %-3s right %5d wrong %3d not confident %4d%n",
                what, language, n[0], n[1], n[2]));
  }

  /** 0 right, 1 wrong, 2 not confident. Languages that ISO 639-3 joins are one here. */
  private static int outcome(Labelled text) {
    ArticleLanguage language = ArticleLanguage.of(text.language, "", text.text);
    DetectedLanguage detected = language.detected();
    if (detected == null || !detected.confident()) {
      return 2;
    }
    return text.language.equals(language.taken()) ? 0 : 1;
  }

  private static long wrong(List<Labelled> texts) {
    return texts.stream().filter(each -> outcome(each) == 1).count();
  }

  private static void time(List<Labelled> texts) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long confident =
        texts.stream()
            .flatMap(each -> LanguageDetector.detect(each.text).stream())
            .filter(DetectedLanguage::confident)
            .count();
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(
        "languages time %.0f articles/s on one core, %.3f ms each, %d confident%n",
        texts.size() / seconds, seconds * 1000 / texts.size(), confident);
  }

  private static List<Labelled> articles() throws IOException {
    List<Labelled> articles = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), UTF_8))) {
      var json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        if (article.hasNonNull("language") && article.hasNonNull("body")) {
          String text = article.path("title").asText("") + "\n" + article.get("body").asText();
          articles.add(new Labelled(article.get("language").asText(), text));
        }
      }
    }
    return articles;
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
