package news.broadsheet.search.rank;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much each word of a search weighs: the rarer, the more. Made for the first page and carried
 * in the cursors of the others: articles that come in meanwhile change how common words are, and
 * with that every score, and a page would go on at a place that is no more.
 *
 * @param articles how many there are, about
 * @param length mean length of an article in words
 * @param eighths inverse document frequency in steps of 1/8, by {@link #key}
 */
public record Weighing(long articles, int length, Map<Integer, Integer> eighths) {

  /** Where there is nothing to weigh. */
  public static final Weighing NONE = new Weighing(0, 1, Map.of());

  /** Most different words that count in a score; a cursor and the time have to end somewhere. */
  private static final int MOST_WORDS = 256;

  private static final int LARGEST = 255;
  private static final int DIGITS = 6;

  /** For one word alone: whatever it weighs, the order is the same. */
  public static Weighing even(Connection connection) throws SQLException {
    Corpus corpus = Corpus.of(connection);
    return new Weighing((long) corpus.articles(), (int) corpus.length(), Map.of());
  }

  public static Weighing of(Collection<Word> words, Connection connection) throws SQLException {
    Corpus corpus = Corpus.of(connection);
    Map<Integer, Integer> eighths = new TreeMap<>();
    List<Word> counted = words.stream().distinct().limit(MOST_WORDS).toList();
    corpus
        .frequencies(counted, connection)
        .forEach((word, articles) -> eighths.put(key(word), eighths(articles, corpus.articles())));
    return new Weighing((long) corpus.articles(), (int) corpus.length(), eighths);
  }

  /** BM25's, which is never negative (as Lucene has it). */
  private static int eighths(double articles, double all) {
    double others = Math.max(0, all - articles);
    double weight = Math.log(1 + (others + 0.5) / (articles + 0.5));
    return (int) Math.max(1, Math.min(LARGEST, Math.round(weight * 8)));
  }

  /** How much a word weighs; one that was not counted weighs nothing beside others. */
  public double of(Word word) {
    return eighths.isEmpty() ? 1 : eighths.getOrDefault(key(word.anywhere()), 0) / 8.0;
  }

  /**
   * The rarest of the words, as many as so many articles may have any of; one at least. The others
   * are so common that an article with none but them is not what was sought.
   */
  public List<Word> telling(Collection<Word> words, int most) {
    List<Word> rarest = new ArrayList<>(words.stream().distinct().toList());
    rarest.sort(Comparator.comparingDouble((Word word) -> of(word)).reversed());
    List<Word> telling = new ArrayList<>();
    double met = 0;
    for (Word word : rarest) {
      met += (articles + 1) / Math.exp(of(word));
      if (met > most && articles > most && !telling.isEmpty()) {
        break;
      }
      telling.add(word);
    }
    return telling;
  }

  /** Two words of one query that share a key, once in 65,536, share the rarer one's weight. */
  private static int key(String word) {
    return (word.hashCode() ^ (word.hashCode() >>> 16)) & 0xFFFF;
  }

  public String encoded() {
    return eighths.entrySet().stream()
        .map(each -> "%04x%02x".formatted(each.getKey(), each.getValue()))
        .collect(Collectors.joining("", articles + "." + length + ".", ""));
  }

  /**
   * @throws IllegalArgumentException for what {@link #encoded} did not make
   */
  public static Weighing decode(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 || parts[2].length() % DIGITS != 0) {
      throw new IllegalArgumentException(text);
    }
    Map<Integer, Integer> eighths = new TreeMap<>();
    for (int i = 0; i < parts[2].length(); i += DIGITS) {
      eighths.put(
          HexFormat.fromHexDigits(parts[2], i, i + 4),
          HexFormat.fromHexDigits(parts[2], i + 4, i + DIGITS));
    }
    return new Weighing(Long.parseLong(parts[0]), Math.max(1, Integer.parseInt(parts[1])), eighths);
  }
}
