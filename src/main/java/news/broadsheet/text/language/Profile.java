package news.broadsheet.text.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How often pairs and threes of letters occur in a language, counted in its Wikipedia by the
 * project language-detector, of which we use only these files.
 *
 * @param language its primary subtag
 * @param counts by {@link #key}
 * @param pairs how many there were in all
 * @param threes how many there were in all
 */
record Profile(String language, Map<Long, Integer> counts, long pairs, long threes) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Two or three letters, or a space at the edge of a word, as one number. */
  static long key(char first, char second) {
    return (long) first << 16 | second;
  }

  static long key(char first, char second, char third) {
    return (long) first << 32 | key(second, third);
  }

  static boolean isPair(long key) {
    return key >>> 32 == 0;
  }

  static Profile of(String language) {
    try (InputStream in = Profile.class.getResourceAsStream("/languages/" + language);
        JsonParser json = JSON.createParser(Objects.requireNonNull(in, language))) {
      return read(language, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code {"freq":{"the":3415279,…},"n_words":[ones,pairs,threes],"name":"en"}}. */
  private static Profile read(String language, JsonParser json) throws IOException {
    Map<Long, Integer> counts = new HashMap<>();
    long[] totals = new long[3];
    int length = 0;
    while (json.nextToken() != null) {
      if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
        String name = String.valueOf(json.currentName());
        if (json.getParsingContext().inArray()) {
          totals[length++] = json.getLongValue();
        } else if (name.length() > 1) {
          counts.merge(key(name), json.getIntValue(), Integer::sum);
        }
      }
    }
    return new Profile(language, counts, totals[1], totals[2]);
  }

  private static long key(String letters) {
    long key = 0;
    for (int i = 0; i < letters.length(); i++) {
      key = key << 16 | Fold.of(letters.charAt(i));
    }
    return key;
  }
}
