package news.broadsheet.source;

import com.ibm.icu.text.Transliterator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The short name of a source in addresses. */
record Slug(String value) {
  static final int LONGEST = 100;
  static final String SHAPE = "[a-z0-9]+(-[a-z0-9]+)*";

  /** For a name without a letter or digit, such as the address {@code [::]}. */
  static final Slug LAST_RESORT = new Slug("source");

  /** Used by every thread: ICU's transliterators take turns inside. */
  private static final Transliterator ASCII =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  /** Empty where a name has neither letters nor digits, such as one of emoji. */
  static Optional<Slug> of(String name) {
    String words = ASCII.transliterate(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut(words, LONGEST)));
  }

  /** Empty for a text that no source can have, such as one with NUL, which PostgreSQL refuses. */
  static Optional<Slug> given(String text) {
    return text.length() <= LONGEST && text.matches(SHAPE)
        ? Optional.of(new Slug(text))
        : Optional.empty();
  }

  /** Itself, then {@code -2}, {@code -3} and so on, without end. */
  Stream<Slug> variants() {
    return Stream.concat(
        Stream.of(this),
        IntStream.iterate(2, n -> n + 1)
            .mapToObj(n -> "-" + n)
            .map(suffix -> new Slug(cut(value, LONGEST - suffix.length()) + suffix)));
  }

  private static String cut(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest).replaceAll("-$", "");
  }
}
