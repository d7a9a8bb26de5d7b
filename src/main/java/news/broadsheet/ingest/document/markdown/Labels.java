package news.broadsheet.ingest.document.markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What documents print in front of an address or a related link, from the lists beside this class.
 */
final class Labels {

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M})）]+$");

  private Labels() {}

  static Set<String> of(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Labels.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(",", -1)))
          .map(Labels::fold)
          .filter(label -> !label.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without markup and signs around it, in small letters. */
  static String fold(String label) {
    String inner = AROUND.matcher(label.strip()).replaceAll("");
    return inner.replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
  }
}
