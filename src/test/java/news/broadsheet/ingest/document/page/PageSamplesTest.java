package news.broadsheet.ingest.document.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.text.PlainText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the reader on real pages; what it prints are the figures to report. */
@Tag("samples")
class PageSamplesTest {

  private static final Path SAMPLES =
      Path.of(
          System.getProperty(
              "broadsheet.samples",
              Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                  .orElse("../shared/samples")));

  private record Page(String id, ShingleScore body) {}

  @ParameterizedTest
  @CsvSource({"scrapinghub, 0.971", "fundus, 0.95"})
  void pages_are_read_as_people_transcribed_them(String set, double goal) throws IOException {
    Path folder = SAMPLES.resolve("extraction").resolve(set);
    assumeTrue(Files.isDirectory(folder), "no samples at " + folder + "; set BROADSHEET_SAMPLES");
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        pages.add(read(file));
      }
    }
    double precision = mean(pages.stream().map(page -> page.body().precision()));
    double recall = mean(pages.stream().map(page -> page.body().recall()));
    double f1 = ShingleScore.f1(precision, recall);
    print(
        "pages %s: %d, body precision %.4f, recall %.4f, F1 %.4f",
        set, pages.size(), precision, recall, f1);
    pages.stream()
        .sorted(Comparator.comparingDouble(page -> page.body().f1()))
        .limit(10)
        .forEach(
            page ->
                print(
                    "pages %s worst: F1 %.3f, precision %.3f, recall %.3f, %s",
                    set,
                    page.body().f1(),
                    page.body().precision(),
                    page.body().recall(),
                    page.id()));
    assertThat(f1).isGreaterThanOrEqualTo(goal);
  }

  private static Page read(Path file) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(file.toFile());
    byte[] html;
    try (var packed =
        new GZIPInputStream(
            Files.newInputStream(Path.of(file.toString().replaceFirst("\\.json$", ".html.gz"))))) {
      html = packed.readAllBytes();
    }
    NewArticle article = PageReader.read(html, null, expected.get("url").asText()).article();
    String text = article.body() == null ? "" : PlainText.of(article.body()).value();
    return new Page(
        expected.get("id").asText(), ShingleScore.of(expected.path("body").asText(""), text));
  }

  private static double mean(Stream<Double> values) {
    return values.filter(value -> !value.isNaN()).mapToDouble(value -> value).average().orElse(0);
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
