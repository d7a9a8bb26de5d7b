package news.broadsheet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Random;

/** Articles that nobody wrote, a line each: about 120 words, of which few are frequent. */
final class MadeUpLines implements Iterator<String> {
  private static final int WORDS = 120;
  private static final int VOCABULARY = 30_000;
  private static final String SYLLABLES = "ba de fi go hu ka le mi no pu ra se ti vo zu";

  private final Random random = new Random(11);
  private final String[] syllables = SYLLABLES.split(" ", -1);
  private final int lines;
  private int made;

  MadeUpLines(int lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    return made < lines;
  }

  @Override
  public String next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    made++;
    return "{\"url\":\"https://made-up.example/%d\",\"title\":\"%s\",\"body\":\"%s.\",\"language\":\"en\",\"publishedAt\":\"2026-01-01\"}\n"
        .formatted(made, words(8), words(WORDS));
  }

  private String words(int count) {
    var text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word());
    }
    return text.toString();
  }

  /** The n-th word is about half as frequent as the (n/2)-th, as in natural text. */
  private String word() {
    int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
    var word = new StringBuilder();
    for (int rest = rank + 15; rest > 0; rest /= syllables.length) {
      word.append(syllables[rest % syllables.length]);
    }
    return word.toString();
  }
}
