package news.broadsheet.url;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.broadsheet.url.whatwg.HttpUrl;
import news.broadsheet.url.whatwg.UrlSyntaxException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rules against real addresses and against the vectors of other libraries, which conflict with
 * each other. Prints figures; run with {@code -Dgroups=samples -DexcludedGroups=}.
 */
@Tag("samples")
class UrlSamplesTest {

  private static JsonNode samples;

  @BeforeAll
  static void read_the_samples() throws IOException {
    String folder =
        Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES")).orElse("../shared/samples");
    Path file = Path.of(System.getProperty("broadsheet.samples", folder), "urls.json");
    assumeTrue(
        Files.exists(file), () -> "no samples at " + file.toAbsolutePath() + ": nothing measured");
    samples = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void dump() {
    for (JsonNode v : samples.get("canonicalise")) {
      String input = v.get("input").asText();
      String expected = v.get("expected").asText();
      String actual;
      try {
        CanonicalUrl c =
            v.get("fn").asText().equals("fix_relative_urls")
                ? CanonicalUrl.of(input).resolve(v.get("options").get("arg1").asText())
                : CanonicalUrl.of(input);
        actual = v.get("fn").asText().equals("canonical_domain") ? c.site() : c.value();
      } catch (InvalidUrl e) {
        actual = e.getMessage();
      }
      if (!actual.equals(expected))
        System.out.println(
            "VEC "
                + v.get("fn").asText()
                + " "
                + v.get("options")
                + "\n   "
                + input
                + "\n   "
                + expected
                + "\n   "
                + actual);
    }
    int bad = 0, n = 0;
    for (JsonNode v : samples.get("whatwg")) {
      String input = v.get("input").asText();
      boolean failure = v.path("failure").asBoolean();
      String protocol = v.path("protocol").asText();
      if (!failure && !protocol.startsWith("http:") && !protocol.startsWith("https:")) continue;
      n++;
      String actual;
      try {
        actual =
            (v.hasNonNull("base")
                    ? HttpUrl.parse(v.get("base").asText()).resolve(input)
                    : HttpUrl.parse(input))
                .href();
      } catch (UrlSyntaxException e) {
        actual = "null";
      }
      String expected = failure ? "null" : v.get("href").asText();
      if (!actual.equals(expected)) {
        bad++;
        System.out.println(
            "WHATWG "
                + v.get("input")
                + " "
                + v.get("base")
                + "\n   "
                + expected
                + "\n   "
                + actual);
      }
    }
    System.out.println("whatwg " + n + " bad " + bad);
    assertThat(bad).isZero();
  }
}
