package news.broadsheet.revision.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much work may still be spent on comparing. Myers' algorithm takes time in the square of what
 * differs, and texts that have nothing in common come from hostile clients and from publishers
 * alike. Counted, not timed: the same two texts then always give the same answer.
 */
public final class Effort {
  /** Half a second on a slow core. An article of 1,500 words that is rewritten takes less. */
  private static final long ONE_DIFF = 8_000_000;

  /** A page of revisions is compared with no more than three times the work of one diff. */
  private static final long ONE_PAGE = 24_000_000;

  private long left;

  private Effort(long left) {
    this.left = left;
  }

  public static Effort ofOneDiff() {
    return new Effort(ONE_DIFF);
  }

  public static Effort ofOnePage() {
    return new Effort(ONE_PAGE);
  }

  /** What differs, in order; empty where finding out would take too much. */
  Optional<List<Change>> compare(List<String> before, List<String> after) {
    // The search walks this much without comparing anything where one text is much the longer.
    long longer = Math.abs(before.size() - after.size());
    try {
      spend(longer * longer / 4);
      // In linear space: the memory of the usual variant, too, is in the square of what differs.
      return Optional.of(
          joined(
              new MyersDiffWithLinearSpace<String>(this::same).computeDiff(before, after, null)));
    } catch (TooMuch e) {
      return Optional.empty();
    }
  }

  /** A deletion and an insertion at one place are one change; the library tells of both. */
  private static List<Change> joined(List<Change> changes) {
    var joined = new ArrayList<Change>();
    for (Change change : changes) {
      Change last = joined.isEmpty() ? null : joined.getLast();
      if (last != null
          && last.endOriginal == change.startOriginal
          && last.endRevised == change.startRevised) {
        joined.set(
            joined.size() - 1,
            last.withEndOriginal(change.endOriginal).withEndRevised(change.endRevised));
      } else {
        joined.add(change);
      }
    }
    return joined;
  }

  private boolean same(String a, String b) {
    spend(1);
    return a.equals(b);
  }

  private void spend(long work) {
    if (work > left) {
      throw new TooMuch();
    }
    left -= work;
  }

  /** The only way out of the library's loop. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }
}
