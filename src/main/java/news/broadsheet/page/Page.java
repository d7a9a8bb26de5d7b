package news.broadsheet.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor where the next page begins; absent on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  /**
   * Cuts what a query for one row more than the limit found.
   *
   * @param found at most {@code limit + 1} rows
   * @param cursor makes the cursor that follows a row
   */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, cursor.apply(items.get(limit - 1)).encoded());
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), nextCursor);
  }
}
