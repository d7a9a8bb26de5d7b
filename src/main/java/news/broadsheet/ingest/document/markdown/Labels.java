package news.broadsheet.ingest.document.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.ingest.document.WordFile;

/** What documents print in front of an address, a related link or a credit. */
final class Labels {

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{M})）]+$");

  private Labels() {}

  static Set<String> of(String file) {
    return WordFile.lines(Labels.class, file).stream()
        .flatMap(line -> WordFile.words(line).stream())
        .map(Labels::fold)
        .filter(label -> !label.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Without markup and signs around it, in small letters. */
  static String fold(String label) {
    String inner = AROUND.matcher(label.strip()).replaceAll("");
    return inner.replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
  }
}
