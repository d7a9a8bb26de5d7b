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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import news.broadsheet.article.PublicationTime;
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

  /** A page as it was read, beside what people say it holds; null where they say nothing. */
  private record Page(
      String id,
      ShingleScore body,
      Boolean title,
      Boolean authors,
      Boolean instant,
      Boolean day,
      String misses) {}

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
    System.out.printf(
        Locale.ROOT,
        "pages %s: %d, body precision %.4f, recall %.4f, F1 %.4f%n",
        set,
        pages.size(),
        precision,
        recall,
        f1);
    pages.stream()
        .sorted(Comparator.comparingDouble(page -> page.body().f1()))
        .limit(10)
        .forEach(
            page ->
                System.out.printf(
                    Locale.ROOT,
                    "pages %s worst: F1 %.3f, precision %.3f, recall %.3f, %s%n",
                    set,
                    page.body().f1(),
                    page.body().precision(),
                    page.body().recall(),
                    page.id()));
    for (Page page : pages) {
      if (!page.misses().isEmpty()) {
        System.out.printf(Locale.ROOT, "pages %s MISS %s %s%n", set, page.id(), page.misses());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "pages %s: %s, %s, %s, %s%n",
        set,
        share("title", pages.stream().map(Page::title)),
        share("authors", pages.stream().map(Page::authors)),
        share("date and time", pages.stream().map(Page::instant)),
        share("day", pages.stream().map(Page::day)));
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
    ShingleScore score = ShingleScore.of(expected.path("body").asText(""), text);
    List<String> misses = new ArrayList<>();
    Boolean title =
        same(misses, "title", words(expected.path("title").asText("")), words(article.title()));
    List<String> names = new ArrayList<>();
    expected.path("authors").forEach(name -> names.add(words(name.asText())));
    List<String> read =
        article.authors() == null
            ? List.of()
            : article.authors().stream().map(author -> words(author.name())).toList();
    Boolean authors = same(misses, "authors", String.join("|", names), String.join("|", read));
    String date = expected.path("published_at").asText("").replaceFirst(" ", "T");
    Boolean instant = null;
    Boolean day = null;
    if (!date.isEmpty() && !date.equals("null")) {
      String found = article.publishedAt() == null ? "" : article.publishedAt().value();
      day = !found.isEmpty() && date.substring(0, 10).equals(found.substring(0, 10));
      instant = !found.isEmpty() && seconds(date) == seconds(found);
      day = day || instant;
      if (!instant) {
        misses.add("date: expected [" + date + "], read [" + found + "]");
      }
    }
    return new Page(
        expected.get("id").asText(),
        score,
        title,
        authors,
        instant,
        day,
        String.join("; ", misses));
  }

  private static long seconds(String time) {
    return PublicationTime.of(time).instant().getEpochSecond();
  }

  /** Whether both are the same; null where nothing is known of what it should be. */
  private static Boolean same(List<String> misses, String kind, String expected, String read) {
    if (expected.isEmpty()) {
      return null;
    }
    boolean same = expected.equals(read);
    if (!same) {
      misses.add(kind + ": expected [" + expected + "], read [" + read + "]");
    }
    return same;
  }

  /** Typography and case are no difference. */
  private static String words(String text) {
    return text == null || text.equals("null")
        ? ""
        : text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static String share(String kind, Stream<Boolean> values) {
    List<Boolean> known = values.filter(Objects::nonNull).toList();
    long right = known.stream().filter(value -> value).count();
    return known.isEmpty()
        ? kind + " not known"
        : String.format(
            Locale.ROOT,
            "%s %d of %d (%.3f)",
            kind,
            right,
            known.size(),
            (double) right / known.size());
  }

  private static double mean(Stream<Double> values) {
    return values.filter(value -> !value.isNaN()).mapToDouble(value -> value).average().orElse(0);
  }
}
