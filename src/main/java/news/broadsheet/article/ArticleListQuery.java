package news.broadsheet.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of articles.
 *
 * @param cursor where the last page ended; null for the first
 */
record ArticleListQuery(
    ArticleFilter filter, ArticleOrder order, int limit, @Nullable String cursor) {

  /** One row more than the limit shows whether there is another page. */
  SqlCondition sql(Embargo embargo) {
    SqlCondition condition = filter.condition(embargo);
    var parameters = new ArrayList<Object>(condition.parameters());
    String after = "";
    if (cursor != null) {
      after = " and " + order.afterKey();
      parameters.addAll(key(cursor));
    }
    return new SqlCondition(
        "select {a.*} from article a where "
            + condition.sql()
            + after
            + " order by "
            + order.orderBy()
            + " limit "
            + (limit + 1),
        List.copyOf(parameters));
  }

  Cursor cursorAfter(Article last) {
    Instant key = order == ArticleOrder.UPDATED ? last.updatedAt() : last.orderedAt();
    return new Cursor(identity(), List.of(key.toString(), last.id().toString()));
  }

  private List<Object> key(String encoded) {
    List<String> key = Cursor.decode(encoded, identity(), 2).key();
    try {
      OffsetDateTime at = Instant.parse(key.get(0)).atOffset(ZoneOffset.UTC);
      return List.of(at, UUID.fromString(key.get(1)));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw Cursor.refused("is not a cursor of this service");
    }
  }

  private String identity() {
    return "articles\n" + order.code() + "\n" + filter.canonical();
  }
}
