package news.broadsheet.search.highlight;

import static news.broadsheet.text.SafeHtml.escaped;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text and what matches in it.
 *
 * @param marks in order, none inside of another
 */
record MarkedText(String text, List<Mark> marks) {

  /** Of marks that cover each other the first and longest stays. */
  static MarkedText of(String text, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, (a, b) -> b - a));
    List<Mark> kept = new ArrayList<>();
    for (Mark mark : sorted) {
      if (kept.isEmpty() || kept.getLast().end() <= mark.start()) {
        kept.add(mark);
      }
    }
    return new MarkedText(text, kept);
  }

  String html() {
    return html(0, text.length());
  }

  /** Escaped, with {@code <mark>} around each match; no match lies across an end. */
  String html(int start, int end) {
    var html = new StringBuilder();
    int at = start;
    for (Mark mark : marks) {
      if (mark.start() >= start && mark.end() <= end) {
        html.append(escaped(text.substring(at, mark.start())))
            .append("<mark>")
            .append(escaped(text.substring(mark.start(), mark.end())))
            .append("</mark>");
        at = mark.end();
      }
    }
    return html.append(escaped(text.substring(at, end))).toString();
  }
}
