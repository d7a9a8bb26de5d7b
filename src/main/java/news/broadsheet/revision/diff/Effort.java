package news.broadsheet.revision.diff;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import java.util.List;
import java.util.Optional;

/**
 * How much work may still be spent on comparing. Myers' algorithm takes time and memory in the
 * square of what differs, and texts that have nothing in common come from hostile clients and from
 * publishers alike. Counted, not timed: the same two texts then always give the same answer.
 */
public final class Effort {
  /** Half a second on a slow core. A rewritten article of 1,500 words takes a tenth of it. */
  private static final long ONE_DIFF = 8_000_000;

  /** A page of revisions is compared with no more than three times the work of one diff. */
  private static final long ONE_PAGE = 24_000_000;

  /** What differs beyond is nothing that a person would follow word by word. Bounds the memory. */
  private static final int FARTHEST = 1_000;

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
    try {
      // The library finds the last change first.
      return Optional.of(
          new MyersDiff<String>(this::same).computeDiff(before, after, new Limit()).reversed());
    } catch (TooMuch e) {
      return Optional.empty();
    }
  }

  private boolean same(String a, String b) {
    if (--left < 0) {
      throw new TooMuch();
    }
    return a.equals(b);
  }

  private static final class Limit implements DiffAlgorithmListener {
    @Override
    public void diffStart() {}

    @Override
    public void diffStep(int distance, int max) {
      if (distance > FARTHEST) {
        throw new TooMuch();
      }
    }

    @Override
    public void diffEnd() {}
  }

  /** The only way out of the library's loop. */
  private static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
      super(null, null, false, false);
    }
  }
}
