package news.broadsheet.revision.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the changes of words so that a person can read them: what stands between two changes is
 * kept only if there is a word in it. "<del>red</del><ins>old</ins> <del>boat</del><ins>ship</ins>"
 * becomes "<del>red boat</del><ins>old ship</ins>".
 */
final class WordEdits {
  private final List<String> old;
  private final List<String> young;
  private final List<Edit> edits = new ArrayList<>();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder inserted = new StringBuilder();

  WordEdits(List<String> old, List<String> young) {
    this.old = old;
    this.young = young;
  }

  List<Edit> of(List<Change> changes) {
    int at = 0;
    for (Change change : changes) {
      List<String> between = old.subList(at, change.startOriginal);
      if (replaces(change) && between.stream().noneMatch(Words::isWord)) {
        between.forEach(deleted::append);
        between.forEach(inserted::append);
      } else {
        end();
        add(Edit.Op.EQUAL, String.join("", between));
      }
      old.subList(change.startOriginal, change.endOriginal).forEach(deleted::append);
      young.subList(change.startRevised, change.endRevised).forEach(inserted::append);
      at = change.endOriginal;
    }
    end();
    add(Edit.Op.EQUAL, String.join("", old.subList(at, old.size())));
    return List.copyOf(edits);
  }

  /** Whether something was given up for something else, counting what is not written yet. */
  private boolean replaces(Change next) {
    return (!deleted.isEmpty() || !inserted.isEmpty())
        && (!deleted.isEmpty() || next.startOriginal < next.endOriginal)
        && (!inserted.isEmpty() || next.startRevised < next.endRevised);
  }

  private void end() {
    add(Edit.Op.DELETE, deleted.toString());
    add(Edit.Op.INSERT, inserted.toString());
    deleted.setLength(0);
    inserted.setLength(0);
  }

  private void add(Edit.Op op, String text) {
    if (!text.isEmpty()) {
      edits.add(Edit.of(op, text));
    }
  }
}
