package news.broadsheet.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last settled changes, which thousands of followers read without asking the database.
 *
 * @param from the cursor before the first of them
 */
record RecentChanges(ChangeCursor from, List<LoggedChange> changes) {
  /** A follower that is further behind reads from the database, page by page. */
  private static final int SIZE = 2_000;

  static RecentChanges startingAt(ChangeCursor from) {
    return new RecentChanges(from, List.of());
  }

  ChangeCursor head() {
    return changes.isEmpty() ? from : changes.getLast().position();
  }

  RecentChanges plus(List<LoggedChange> newer) {
    var all = new ArrayList<>(changes);
    all.addAll(newer);
    int tooMany = all.size() - SIZE;
    return tooMany <= 0
        ? new RecentChanges(from, List.copyOf(all))
        : new RecentChanges(
            all.get(tooMany - 1).position(), List.copyOf(all.subList(tooMany, all.size())));
  }

  /** The changes after a cursor; empty when the cursor is not among those known here. */
  Optional<List<LoggedChange>> after(ChangeCursor cursor) {
    if (cursor.equals(from)) {
      return Optional.of(changes);
    }
    // From the end, where nearly all followers are.
    for (int i = changes.size() - 1; i >= 0; i--) {
      if (changes.get(i).position().equals(cursor)) {
        return Optional.of(changes.subList(i + 1, changes.size()));
      }
    }
    return Optional.empty();
  }
}
