package news.broadsheet.search;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import news.broadsheet.search.hit.FoundArticle;
import news.broadsheet.search.hit.Moment;
import org.jspecify.annotations.Nullable;

/**
 * After which hit a page begins. Scores are told apart by the last bit: PostgreSQL and Java both
 * print a float so that it reads back the same.
 *
 * @param score null in an order by time
 * @param at null in the order by score
 * @param floor the oldest article that was ranked for the first page, so that the pages after it
 *     rank the same ones; null where all matches were
 * @param plan of the first page; null in an order by time
 * @param total of the first page
 * @param ranked how many articles were, for the first page; null where all were
 */
record PageKey(
    @Nullable Float score,
    @Nullable OffsetDateTime at,
    UUID id,
    @Nullable Moment floor,
    @Nullable Plan plan,
    SearchPage.Total total,
    @Nullable Integer ranked) {

  /** Where an order by time goes on. */
  @Nullable Moment moment() {
    return at == null ? null : new Moment(at, id);
  }

  static @Nullable PageKey of(SearchQuery query) {
    if (query.cursor() == null) {
      return null;
    }
    boolean byScore = query.sort() == Sort.RELEVANCE;
    List<String> key = Cursor.decode(query.cursor(), query.canonical(), byScore ? 7 : 3).key();
    try {
      UUID id = UUID.fromString(key.get(1));
      return byScore
          ? new PageKey(
              Float.valueOf(key.get(0)),
              null,
              id,
              floor(key.get(2), key.get(3)),
              Plan.decode(key.get(4)),
              SearchPage.Total.decode(key.get(5)),
              key.get(6).isEmpty() ? null : Integer.valueOf(key.get(6)))
          : new PageKey(
              null,
              OffsetDateTime.parse(key.get(0)),
              id,
              null,
              null,
              SearchPage.Total.decode(key.get(2)),
              null);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Cursor.refused("is not a cursor of this service");
    }
  }

  private static @Nullable Moment floor(String at, String id) {
    return at.isEmpty() ? null : new Moment(OffsetDateTime.parse(at), UUID.fromString(id));
  }

  /** The key of the page that follows a hit. */
  static Cursor following(
      SearchQuery query,
      Plan plan,
      SearchPage.Total total,
      @Nullable Integer ranked,
      FoundArticle last) {
    String id = last.article().id().toString();
    Moment floor = last.floor();
    return new Cursor(
        query.canonical(),
        query.sort() != Sort.RELEVANCE
            ? List.of(last.orderedAt().toString(), id, total.encoded())
            : List.of(
                Float.toString(last.score()),
                id,
                floor == null ? "" : floor.at().toString(),
                floor == null ? "" : floor.id().toString(),
                plan.encoded(),
                total.encoded(),
                ranked == null ? "" : ranked.toString()));
  }
}
