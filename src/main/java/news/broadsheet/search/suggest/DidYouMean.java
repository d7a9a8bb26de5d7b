package news.broadsheet.search.suggest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.search.sql.SearchStatement;
import news.broadsheet.search.syntax.Query;

/** Puts known words in the place of unknown ones. */
public final class DidYouMean {
  /** Each costs a look-up of about a millisecond. */
  private static final int MOST_WORDS = 6;

  private static final int SHORTEST = 4;

  /**
   * The known word that shares most groups of three letters, where they are enough for it to be the
   * same word misspelt.
   */
  private static final String NEAREST =
      """
      select s.key from suggestion s
      where s.kind = 'word' and s.key % ? and s.key <> ?
      order by similarity(s.key, ?) desc, abs(length(s.key) - length(?)), s.key
      limit 1
      """;

  private DidYouMean() {}

  /** Tells whether articles have a word, whatever else is asked for. */
  public interface Known {
    boolean test(Query.Text word) throws SQLException;
  }

  /** Empty where no word is unknown, or nothing is near to one. */
  public static Optional<String> correct(
      String typed, Query.All query, Known known, Connection connection) throws SQLException {
    String corrected = typed;
    List<Query.Text> words =
        query
            .wanted()
            .filter(text -> text.word() != null && text.text().length() >= SHORTEST)
            .distinct()
            .limit(MOST_WORDS)
            .collect(Collectors.toList());
    for (Query.Text word : words) {
      if (!known.test(word)) {
        Optional<String> nearest = nearest(word.text(), connection);
        if (nearest.isEmpty()) {
          return Optional.empty();
        }
        corrected = withWord(corrected, word.text(), nearest.get());
      }
    }
    return corrected.equals(typed) ? Optional.empty() : Optional.of(corrected);
  }

  private static String withWord(String query, String unknown, String known) {
    return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(unknown) + "(?![\\p{L}\\p{N}])")
        .matcher(query)
        .replaceAll(Matcher.quoteReplacement(known));
  }

  private static Optional<String> nearest(String word, Connection connection) throws SQLException {
    String folded = word.toLowerCase(Locale.ROOT);
    try (var statement =
            new SearchStatement().add(NEAREST, folded, folded, folded, folded).prepare(connection);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }
}
