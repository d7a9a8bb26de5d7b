package news.broadsheet.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import news.broadsheet.search.local.LocalQuery;
import news.broadsheet.search.rank.Weighing;
import news.broadsheet.search.rank.Word;

/**
 * What is decided for the first page of a search and holds for all of them.
 *
 * @param anyWord whether an article with some of the words is a hit
 * @param at the day of the first page, which the age of articles is counted from: by the second,
 *     every answer would be another, and no entity tag hold
 * @param weighing how much each word counts
 */
record Plan(boolean anyWord, OffsetDateTime at, Weighing weighing) {

  /** Where nothing is sought. */
  static final Plan NONE = new Plan(false, Instant.EPOCH.atOffset(ZoneOffset.UTC), Weighing.NONE);

  static Plan of(LocalQuery local, boolean anyWord, Connection connection) throws SQLException {
    Collection<List<Word>> words = local.words().values();
    boolean alone = words.stream().allMatch(each -> each.stream().distinct().count() <= 1);
    return new Plan(
        anyWord,
        OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS),
        alone
            ? Weighing.even(connection)
            : Weighing.of(words.stream().flatMap(List::stream).toList(), connection));
  }

  String encoded() {
    return (anyWord ? "any" : "all") + "," + at.toEpochSecond() + "," + weighing.encoded();
  }

  /**
   * @throws IllegalArgumentException for what {@link #encoded} did not make
   */
  static Plan decode(String text) {
    String[] parts = text.split(",", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException(text);
    }
    return new Plan(
        parts[0].equals("any"),
        Instant.ofEpochSecond(Long.parseLong(parts[1])).atOffset(ZoneOffset.UTC),
        Weighing.decode(parts[2]));
  }
}
