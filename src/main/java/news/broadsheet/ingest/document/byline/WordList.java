package news.broadsheet.ingest.document.byline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The word lists beside this class: commas between words, lines that begin with # for people. */
final class WordList {

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
  private static final Pattern INSIDE_WORDS = Pattern.compile("[.'’\"]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}_-]+");

  private WordList() {}

  static List<String> lines(String name) {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordList.class.getResourceAsStream(name)),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> words(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** To compare names by: without capitals, accents and the signs between words. */
  static String fold(String name) {
    String open = Normalizer.normalize(name, Normalizer.Form.NFKD);
    String plain = MARKS.matcher(open).replaceAll("").toLowerCase(Locale.ROOT);
    String joined = INSIDE_WORDS.matcher(plain).replaceAll("");
    return BETWEEN_WORDS.matcher(joined).replaceAll(" ").strip();
  }
}
