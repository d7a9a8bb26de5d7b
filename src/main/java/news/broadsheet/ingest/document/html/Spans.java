package news.broadsheet.ingest.document.html;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The runs of one paragraph, and how Markdown writes them. White space folds as HTML says. A style
 * is written only where CommonMark would read it back (its flanking rules): {@code
 * <b>«Yes»</b>said} would otherwise show its asterisks to the reader.
 */
final class Spans {

  private final List<Run> runs = new ArrayList<>();

  boolean isEmpty() {
    return runs.stream().allMatch(Run::isBlankText);
  }

  void add(Run run) {
    if (run.kind() != Run.Kind.TEXT) {
      runs.add(run);
      return;
    }
    String text = folded(run.text());
    if (text.startsWith(" ") && endsWithSpace()) {
      text = text.substring(1);
    }
    if (text.isEmpty()) {
      return;
    }
    runs.add(run.withText(text));
  }

  /** Puts them below a block, and forgets them. */
  void appendTo(Node block) {
    List<Run> row = spacesOutside();
    Link link = null;
    for (int i = 0; i < row.size(); i++) {
      Run run = row.get(i);
      Node node = node(run, i == 0 ? null : row.get(i - 1), next(row, i));
      boolean linked = run.link() != null && run.kind() != Run.Kind.IMAGE;
      if (!linked) {
        link = null;
        block.appendChild(node);
      } else {
        if (link == null || !link.getDestination().equals(run.link())) {
          link = new Link(run.link(), null);
          block.appendChild(link);
        }
        link.appendChild(node);
      }
    }
    runs.clear();
  }

  /** White space at the edge of a style belongs to its neighbours. */
  private List<Run> spacesOutside() {
    var row = new ArrayList<Run>();
    for (Run run : joined()) {
      if (run.kind() != Run.Kind.TEXT || (run.style().plain() && run.link() == null)) {
        row.add(run);
      } else if (run.isBlankText()) {
        row.add(new Run(Run.Kind.TEXT, " ", Run.Style.PLAIN, null));
      } else {
        String text = run.text();
        addSpace(row, text.startsWith(" "));
        row.add(run.withText(text.strip()));
        addSpace(row, text.endsWith(" "));
      }
    }
    trim(row);
    return row;
  }

  /** Neighbours that look the same are one; all at once, not one by one as they come. */
  private List<Run> joined() {
    var joined = new ArrayList<Run>();
    var text = new StringBuilder();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Run next = next(runs, i);
      text.append(run.text());
      boolean goesOn = next != null && isText(run) && isText(next) && sameLook(run, next);
      if (!goesOn) {
        joined.add(run.withText(text.toString()));
        text.setLength(0);
      }
    }
    return joined;
  }

  private static void addSpace(List<Run> row, boolean needed) {
    if (needed) {
      row.add(new Run(Run.Kind.TEXT, " ", Run.Style.PLAIN, null));
    }
  }

  private static void trim(List<Run> row) {
    while (!row.isEmpty() && isEdge(row.getFirst())) {
      row.removeFirst();
    }
    while (!row.isEmpty() && isEdge(row.getLast())) {
      row.removeLast();
    }
    if (!row.isEmpty() && row.getFirst().kind() == Run.Kind.TEXT) {
      row.set(0, row.getFirst().withText(row.getFirst().text().stripLeading()));
    }
    if (!row.isEmpty() && row.getLast().kind() == Run.Kind.TEXT) {
      row.set(row.size() - 1, row.getLast().withText(row.getLast().text().stripTrailing()));
    }
  }

  private static boolean isEdge(Run run) {
    return run.isBlankText() || run.kind() == Run.Kind.BREAK;
  }

  private static Node node(Run run, @Nullable Run before, @Nullable Run after) {
    return switch (run.kind()) {
      case BREAK -> new HardLineBreak();
      case CODE -> new Code(run.text());
      case IMAGE -> {
        var image = new Image(run.link(), null);
        if (!run.text().isEmpty()) {
          image.appendChild(new Text(run.text()));
        }
        yield image;
      }
      case TEXT -> flanked(run, before, after) ? styled(run) : new Text(run.text());
    };
  }

  private static Node styled(Run run) {
    Node node = new Text(run.text());
    if (run.style().emphasis()) {
      node = below(new Emphasis("*"), node);
    }
    return run.style().strong() ? below(new StrongEmphasis("**"), node) : node;
  }

  private static Node below(Node parent, Node child) {
    parent.appendChild(child);
    return parent;
  }

  private static boolean flanked(Run run, @Nullable Run before, @Nullable Run after) {
    if (run.style().plain()) {
      return false;
    }
    int first = run.text().codePointAt(0);
    int last = run.text().codePointBefore(run.text().length());
    return edge(first, before == null || !isText(before) ? ' ' : endOf(before), before)
        && edge(last, after == null || !isText(after) ? ' ' : after.text().codePointAt(0), after);
  }

  private static boolean edge(int inner, int outer, @Nullable Run neighbour) {
    boolean touchesStyle =
        neighbour != null && !neighbour.style().plain() && !Character.isWhitespace(outer);
    return !touchesStyle
        && (!isPunctuation(inner) || Character.isWhitespace(outer) || isPunctuation(outer));
  }

  private static int endOf(Run run) {
    return run.text().codePointBefore(run.text().length());
  }

  private static boolean isText(Run run) {
    return run.kind() == Run.Kind.TEXT;
  }

  /** Unicode P and S, as CommonMark 0.31 has it. */
  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  private boolean endsWithSpace() {
    Run last = runs.isEmpty() ? null : runs.getLast();
    return last == null
        || last.kind() == Run.Kind.BREAK
        || (last.kind() == Run.Kind.TEXT && last.text().endsWith(" "));
  }

  private static boolean sameLook(Run a, Run b) {
    return a.style().equals(b.style()) && java.util.Objects.equals(a.link(), b.link());
  }

  private static @Nullable Run next(List<Run> row, int i) {
    return i + 1 < row.size() ? row.get(i + 1) : null;
  }

  private static String folded(String text) {
    var folded = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0') {
        if (!space) {
          folded.append(' ');
        }
        space = true;
      } else if (!Character.isISOControl(c)) {
        folded.append(c);
        space = false;
      }
    }
    return folded.toString();
  }
}
