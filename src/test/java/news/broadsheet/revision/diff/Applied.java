package news.broadsheet.revision.diff;

import java.util.List;
import java.util.stream.Collectors;

/** The two texts that a list of edits is about. */
final class Applied {
  private Applied() {}

  static String before(List<Edit> edits) {
    return without(Edit.Op.INSERT, edits);
  }

  static String after(List<Edit> edits) {
    return without(Edit.Op.DELETE, edits);
  }

  private static String without(Edit.Op left, List<Edit> edits) {
    return edits.stream()
        .flatMap(Edit::steps)
        .filter(edit -> edit.op() != left)
        .map(Edit::text)
        .collect(Collectors.joining());
  }
}
