package news.broadsheet.revision.diff;

import com.github.difflib.algorithm.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What it takes to make one text of another. Lines are compared first (a paragraph of scraped
 * Markdown is mostly one line), then the words of neighbouring lines that changed, together: a
 * paragraph that was split or moved a little then still shows which of its words are new.
 *
 * @param coarse whether some part was replaced as a whole because comparing it would take too much
 */
public record TextDiff(List<Edit> edits, boolean coarse) {
  /** A line with its end and the blank lines that follow. */
  private static final Pattern AFTER_LINE = Pattern.compile("(?<=\\n)(?=[^\\n\\r])");

  /** Of texts that merely share their "the" and "of", two thirds of the words are still marked. */
  private static final double REWRITTEN = 0.4;

  /** Compares lines, then words. */
  public static TextDiff ofText(String before, String after, Effort effort) {
    return new Comparison(effort).lines(before, after);
  }

  /** Compares words at once: for headlines and names. */
  public static TextDiff ofPhrase(String before, String after, Effort effort) {
    var comparison = new Comparison(effort);
    return new TextDiff(comparison.words(before, after), comparison.coarse);
  }

  public Size size() {
    return Size.of(edits);
  }

  private static final class Comparison {
    private final Effort effort;
    private boolean coarse;

    Comparison(Effort effort) {
      this.effort = effort;
    }

    TextDiff lines(String before, String after) {
      if (before.equals(after)) {
        return new TextDiff(equal(before), false);
      }
      List<String> old = linesOf(before);
      List<String> young = linesOf(after);
      Optional<List<Change>> changes = effort.compare(old, young);
      if (changes.isEmpty()) {
        return new TextDiff(replaced(before, after), true);
      }
      var edits = new ArrayList<Edit>();
      int at = 0;
      for (Change change : changes.get()) {
        edits.addAll(equal(joined(old, at, change.startOriginal)));
        edits.addAll(
            changed(
                joined(old, change.startOriginal, change.endOriginal),
                joined(young, change.startRevised, change.endRevised)));
        at = change.endOriginal;
      }
      edits.addAll(equal(joined(old, at, old.size())));
      return new TextDiff(List.copyOf(edits), coarse);
    }

    private List<Edit> changed(String before, String after) {
      if (before.isEmpty() || after.isEmpty()) {
        return replaced(before, after);
      }
      List<Edit> words = words(before, after);
      boolean someStay = words.stream().anyMatch(edit -> edit.op() == Edit.Op.EQUAL);
      return someStay ? List.of(Edit.change(words)) : words;
    }

    List<Edit> words(String before, String after) {
      if (before.equals(after)) {
        return equal(before);
      }
      boolean tooLong = before.length() + after.length() > Words.LONGEST;
      List<String> old = tooLong ? List.of() : Words.of(before);
      List<String> young = tooLong ? List.of() : Words.of(after);
      Optional<List<Change>> changes = effort.compare(old, young);
      if (tooLong || changes.isEmpty()) {
        coarse = true;
        return replaced(before, after);
      }
      return rewritten(old, young, changes.get())
          ? replaced(before, after)
          : new WordEdits(old, young).of(changes.get());
    }
  }

  private static boolean rewritten(List<String> old, List<String> young, List<Change> changes) {
    long words = words(old, 0, old.size());
    long fewer = Math.min(words, words(young, 0, young.size()));
    long deleted =
        changes.stream().mapToLong(c -> words(old, c.startOriginal, c.endOriginal)).sum();
    return fewer > 0 && words - deleted < REWRITTEN * fewer;
  }

  private static long words(List<String> pieces, int from, int to) {
    return pieces.subList(from, to).stream().filter(Words::isWord).count();
  }

  private static List<String> linesOf(String text) {
    return text.isEmpty() ? List.of() : List.of(AFTER_LINE.split(text));
  }

  private static List<Edit> equal(String text) {
    return text.isEmpty() ? List.of() : List.of(Edit.of(Edit.Op.EQUAL, text));
  }

  private static List<Edit> replaced(String before, String after) {
    var edits = new ArrayList<Edit>();
    if (!before.isEmpty()) {
      edits.add(Edit.of(Edit.Op.DELETE, before));
    }
    if (!after.isEmpty()) {
      edits.add(Edit.of(Edit.Op.INSERT, after));
    }
    return edits;
  }

  private static String joined(List<String> pieces, int from, int to) {
    return String.join("", pieces.subList(from, to));
  }
}
