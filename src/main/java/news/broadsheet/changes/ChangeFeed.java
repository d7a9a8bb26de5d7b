package news.broadsheet.changes;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What followers read: every change, in order, none missed however many write. */
@Singleton
public class ChangeFeed {
  /**
   * How many changes one read looks through at most for those that pass the filter: a filter that
   * matches little must not read the whole history in one request. About 30 ms on two busy cores.
   */
  private static final int SPAN = 5_000;

  private final SettledChanges changes;
  private final Tail tail;

  ChangeFeed(SettledChanges changes, Tail tail) {
    this.changes = changes;
    this.tail = tail;
  }

  /** The cursor that an earlier {@link Portion} or change gave out; empty when it is none. */
  public Optional<ChangeCursor> cursor(String text) {
    return ChangeCursor.decode(text);
  }

  /** Where the history ends now: only what happens from now on comes after it. */
  public ChangeCursor now() {
    return changes.now();
  }

  /** The oldest changes that are kept. */
  public Portion oldest(ChangeFilter filter, int limit) {
    return portion(changes.start(), changes.oldest(span(filter, limit)), filter, limit);
  }

  /**
   * The changes after a cursor.
   *
   * @throws news.broadsheet.problem.ProblemException 410 when changes after the cursor may be
   *     unknown here: they are no longer kept, or the cursor is of another history
   */
  public Portion after(ChangeCursor cursor, ChangeFilter filter, int limit) {
    return portion(cursor, changes.after(cursor, span(filter, limit)), filter, limit);
  }

  /** As {@link #after}, without the database for those who are near the end; milliseconds old. */
  public Portion recent(ChangeCursor cursor, ChangeFilter filter, int limit) {
    return tail.after(cursor)
        .map(known -> portion(cursor, new SettledChanges.Found(known, false, false), filter, limit))
        .orElseGet(() -> after(cursor, filter, limit));
  }

  /** Somebody who has read the first portion and stays for what follows. */
  public Follower follower(Portion first, ChangeFilter filter, int limit) {
    return new Follower(this, tail, filter, limit, first);
  }

  private static int span(ChangeFilter filter, int limit) {
    return filter.equals(ChangeFilter.ALL) ? limit : SPAN;
  }

  private static Portion portion(
      ChangeCursor from, SettledChanges.Found found, ChangeFilter filter, int limit) {
    var items = new ArrayList<LoggedChange>();
    ChangeCursor next = from;
    for (LoggedChange change : found.changes()) {
      if (items.size() == limit) {
        return new Portion(List.copyOf(items), next, true);
      }
      if (filter.passes(change)) {
        items.add(change);
      }
      next = change.position();
    }
    return new Portion(List.copyOf(items), next, found.more());
  }
}
