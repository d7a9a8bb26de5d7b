package news.broadsheet.representation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that run where they are not taken for text. */
final class Payloads {
  private Payloads() {}

  /** The own ones, and those of others where there are some. */
  static List<String> all() throws IOException {
    var all = new ArrayList<>(own());
    Path file =
        Path.of(
                Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                    .orElse("../shared/samples"))
            .resolve("naughty.json");
    if (Files.exists(file)) {
      JsonNode naughty = new ObjectMapper().readTree(file.toFile());
      naughty.get("html").forEach(html -> all.add(html.get("payload").asText()));
      naughty.get("strings").forEach(text -> all.add(text.get("s").asText()));
    } else {
      System.out.println("xss: no further payloads at " + file + "; set BROADSHEET_SAMPLES");
    }
    all.removeIf(payload -> payload.isBlank() || payload.contains("\0"));
    return all;
  }

  static List<String> own() {
    try (InputStream file = Payloads.class.getResourceAsStream("payloads.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# What"))
          .map(line -> line.replace("\\n", "\n").replace("\\t", "\t").replace("\\x01", "\u0001"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
