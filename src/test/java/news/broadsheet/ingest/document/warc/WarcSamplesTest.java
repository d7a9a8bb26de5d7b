package news.broadsheet.ingest.document.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads an archive of real pages, and prints what became of each. */
@Tag("samples")
class WarcSamplesTest {

  private static final Path WARC =
      Path.of(
              System.getProperty(
                  "broadsheet.samples",
                  Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                      .orElse("../shared/samples")))
          .resolve("warc");

  @Test
  void every_page_of_the_archive_is_found() throws IOException {
    Path archive = WARC.resolve("fundus30.warc.gz");
    assumeTrue(Files.exists(archive), "no samples at " + archive + "; set BROADSHEET_SAMPLES");
    var expected = new ArrayList<String>();
    for (JsonNode page : new ObjectMapper().readTree(WARC.resolve("index.json").toFile())) {
      expected.add(page.get("url").asText());
    }
    var found = new ArrayList<String>();
    try (InputStream bytes = Files.newInputStream(archive);
        WarcPages pages = WarcPages.in(bytes, 10 << 20)) {
      for (Optional<WarcItem> item = pages.next(); item.isPresent(); item = pages.next()) {
        found.add(item.get().address());
        System.out.println("warc " + line(item.get()));
      }
      System.out.printf(
          "warc records %d, pages %d of %d, warnings %s%n",
          pages.records(), found.size(), expected.size(), pages.warnings());
    }
    assertThat(found).containsExactlyElementsOf(expected);
  }

  private static String line(WarcItem item) {
    return switch (item) {
      case WarcItem.Page page ->
          "page %7d bytes %-8s %s".formatted(page.content().length, page.charset(), page.address());
      case WarcItem.Unreadable page -> page.reason() + " " + page.address();
    };
  }
}
