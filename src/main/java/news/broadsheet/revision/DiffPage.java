package news.broadsheet.revision;

import static news.broadsheet.text.SafeHtml.escaped;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.revision.diff.Edit;

/**
 * A diff as an HTML page: what is new in {@code <ins>}, what is gone in {@code <del>}. The Markdown
 * of the article is shown as it was written, every character of it escaped: a diff of two rendered
 * pages would mark tags, and hide what changed in a link.
 */
final class DiffPage {
  private static final Pattern LINE_ENDS = Pattern.compile("(?:\\r\\n|\\r|\\n)\\s*");

  private final StringBuilder html = new StringBuilder();

  private DiffPage() {}

  static String of(RevisionDiff diff) {
    return new DiffPage().write(diff);
  }

  private String write(RevisionDiff diff) {
    String title = "Revision %d compared with %d".formatted(diff.to(), diff.from());
    html.append("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>")
        .append(title)
        .append("</title></head>\n<body>\n<article");
    if (diff.language() != null) {
      html.append(" lang=\"").append(escaped(diff.language())).append('"');
    }
    html.append(" dir=\"auto\">\n<h1>");
    inline(diff.headline());
    html.append("</h1>\n");
    body(diff.body());
    metadata(diff.metadata());
    return html.append("</article>\n</body>\n</html>\n").toString();
  }

  private void inline(List<Edit> edits) {
    edits.stream().flatMap(Edit::steps).forEach(edit -> marked(edit.op(), text(edit)));
  }

  /**
   * A mark ends with its paragraph and goes on in the next: {@code <ins>} around both were wrong.
   */
  private void body(List<Edit> edits) {
    if (edits.isEmpty()) {
      return;
    }
    html.append("<p>");
    for (Edit edit : (Iterable<Edit>) edits.stream().flatMap(Edit::steps)::iterator) {
      String text = text(edit);
      Matcher lineEnds = LINE_ENDS.matcher(text);
      int start = 0;
      while (lineEnds.find()) {
        marked(edit.op(), text.substring(start, lineEnds.start()));
        boolean blankLine = lineEnds.group().replace("\r", "").indexOf('\n', 1) > 0;
        html.append(blankLine ? "</p>\n<p>" : "<br>\n");
        start = lineEnds.end();
      }
      marked(edit.op(), text.substring(start));
    }
    html.append("</p>\n");
  }

  private void metadata(List<FieldChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    html.append("<dl>\n");
    for (FieldChange change : changes) {
      html.append("<dt>").append(change.field()).append("</dt><dd>");
      marked(Edit.Op.DELETE, change.textBefore());
      html.append(' ');
      marked(Edit.Op.INSERT, change.textAfter());
      html.append("</dd>\n");
    }
    html.append("</dl>\n");
  }

  private void marked(Edit.Op op, String text) {
    if (text.isEmpty()) {
      return;
    }
    String tag =
        switch (op) {
          case DELETE -> "del";
          case INSERT -> "ins";
          case EQUAL, CHANGE -> "";
        };
    html.append(tag.isEmpty() ? "" : "<" + tag + ">")
        .append(escaped(text))
        .append(tag.isEmpty() ? "" : "</" + tag + ">");
  }

  private static String text(Edit edit) {
    return String.valueOf(edit.text());
  }
}
