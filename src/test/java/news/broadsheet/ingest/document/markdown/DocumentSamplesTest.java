package news.broadsheet.ingest.document.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.article.Author;
import news.broadsheet.ingest.document.DocumentReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the reader on real documents; what it prints is the figure to report. */
@Tag("samples")
class DocumentSamplesTest {

  private static final Path DOCUMENTS =
      Path.of(
              System.getProperty(
                  "broadsheet.samples",
                  Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                      .orElse("../shared/samples")))
          .resolve("documents");

  private static Path folder(String name) {
    Path folder = DOCUMENTS.resolve(name);
    assumeTrue(Files.isDirectory(folder), "no samples at " + folder + "; set BROADSHEET_SAMPLES");
    return folder;
  }

  private static DocumentReading read(Path file) throws IOException {
    return MarkdownReader.read(Files.readString(file), null);
  }

  @Test
  void documents_of_the_seeds_layout_are_read_as_their_index_says() throws IOException {
    Path folder = folder("seed-layout");
    int documents = 0;
    int right = 0;
    int people = 0;
    List<String> misses = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("index.ndjson"))) {
      JsonNode expected = new ObjectMapper().readTree(line);
      String file = expected.get("file").asText();
      var article = read(folder.resolve(file)).article();
      documents++;
      int before = misses.size();
      String date = article.publishedAt() == null ? "" : article.publishedAt().value();
      miss(misses, file, "title", spaced(expected.get("title").asText()), spaced(article.title()));
      miss(misses, file, "date", expected.get("published_at").asText().substring(0, 10), date);
      miss(misses, file, "url", expected.get("url").asText(), article.url());
      right += misses.size() == before ? 1 : 0;
      int sure = misses.size();
      miss(misses, file, "authors", authors(expected), names(article.authors()));
      people += misses.size() == sure ? 1 : 0;
    }
    misses.forEach(miss -> System.out.println("documents MISS " + miss));
    System.out.printf(
        "documents seed-layout: %d, title, date and url right %d, authors right %d%n",
        documents, right, people);
    assertThat(right).isGreaterThanOrEqualTo(documents * 98 / 100);
  }

  @Test
  void bulletins_without_an_address_are_read_without_one() throws IOException {
    int titled = 0;
    int documents = 0;
    try (Stream<Path> files = Files.list(folder("upstream-xinwenlianbo"))) {
      for (Path file : files.sorted().toList()) {
        var reading = read(file);
        assertThat(reading.article().url()).isNull();
        assertThat(reading.article().body()).isNotBlank();
        documents++;
        titled += reading.article().title() == null ? 0 : 1;
        System.out.printf(
            "documents %s: title %s, date %s, byline %s, related %s, warnings %s%n",
            file.getFileName(),
            reading.article().title(),
            reading.publishedText(),
            reading.article().byline(),
            reading.article().relatedLinks(),
            reading.warnings());
      }
    }
    System.out.printf("documents upstream-xinwenlianbo: %d, titled %d%n", documents, titled);
    assertThat(titled).isEqualTo(documents);
  }

  @Test
  void the_seed_is_read() throws IOException {
    try (Stream<Path> files = Files.list(folder("seed"))) {
      for (Path file : files.toList()) {
        DocumentReading reading = read(file);
        System.out.println("documents seed: " + reading);
        var article = reading.article();
        assertThat(article.byline()).isEqualTo("By AFP");
        assertThat(article.agency()).isEqualTo("AFP");
        assertThat(article.authors()).isNull();
        assertThat(Objects.requireNonNull(article.publishedAt()).value()).isEqualTo("2022-01-11");
        assertThat(reading.publishedText()).isEqualTo("January 11, 2022");
        assertThat(article.images()).hasSize(1);
        assertThat(article.images().get(0).credit()).isEqualTo("Russian Defense Ministry / TASS");
        assertThat(article.relatedLinks()).hasSize(1);
        assertThat(article.body()).startsWith("Kazakhstan's President").doesNotContain("Related");
        assertThat(reading.warnings()).isEmpty();
      }
    }
  }

  private static void miss(
      List<String> misses, String file, String kind, String expected, String read) {
    if (!expected.equals(read)) {
      misses.add(file + " " + kind + ": expected [" + expected + "], read [" + read + "]");
    }
  }

  private static String spaced(String text) {
    return text == null ? "" : text.replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private static String authors(JsonNode expected) {
    List<String> names = new ArrayList<>();
    expected.path("authors").forEach(name -> names.add(name.asText().replace("\"", "")));
    return String.join("|", names);
  }

  private static String names(List<Author> authors) {
    return authors == null ? "" : String.join("|", authors.stream().map(Author::name).toList());
  }
}
