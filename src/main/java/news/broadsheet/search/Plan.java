package news.broadsheet.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;

/**
 * What is decided for the first page of a search and holds for all of them.
 *
 * @param anyWord whether an article with some of the words is a hit
 * @param weighing how much each word counts
 */
record Plan(boolean anyWord, Weighing weighing) {

  static Plan of(LocalQuery local, boolean anyWord, Connection connection) throws SQLException {
    Collection<List<Word>> words = local.words().values();
    boolean alone = words.stream().allMatch(each -> each.stream().distinct().count() <= 1);
    return new Plan(
        anyWord,
        alone
            ? Weighing.even(connection)
            : Weighing.of(words.stream().flatMap(List::stream).toList(), connection));
  }

  String encoded() {
    return (anyWord ? "1" : "0") + weighing.encoded();
  }

  /**
   * @throws IllegalArgumentException for what {@link #encoded} did not make
   */
  static Plan decode(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("empty");
    }
    return new Plan(text.charAt(0) == '1', Weighing.decode(text.substring(1)));
  }
}
