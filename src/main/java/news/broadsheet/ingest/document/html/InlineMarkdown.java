package news.broadsheet.ingest.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The spans of a block as one run of CommonMark. What the page printed is text, whatever it looks
 * like: nothing of it becomes markup or raw HTML.
 */
final class InlineMarkdown {

  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w{1,40};)");
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern LINE_START =
      Pattern.compile("(?m)^(?:([#>=~|]|[-+](?=\\s|-|$))|(\\d{1,9})([.)])(?=\\s|$))");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");
  private static final Pattern UNSAFE_IN_TARGET = Pattern.compile("[\\s<>()\\\\]");

  private final StringBuilder out = new StringBuilder();

  private InlineMarkdown() {}

  static String of(List<Span> spans) {
    var markdown = new InlineMarkdown();
    List<Span> tidy = tidied(spans);
    for (int i = 0; i < tidy.size(); ) {
      int end = i + 1;
      String link = tidy.get(i).link();
      while (end < tidy.size() && link != null && Objects.equals(link, tidy.get(end).link())) {
        end++;
      }
      markdown.writeLink(
          tidy.subList(i, end), link, end < tidy.size() ? tidy.get(end).text() : " ");
      i = end;
    }
    return LINE_START
        .matcher(markdown.out)
        .replaceAll(start -> start.group(1) != null ? "\\\\$1" : "$2\\\\$3");
  }

  private void writeLink(List<Span> spans, @Nullable String link, String after) {
    String text = String.join("", spans.stream().map(Span::text).toList());
    if (link == null || text.isBlank()) {
      writeStyled(spans, after);
      return;
    }
    String lead = text.startsWith(" ") || text.startsWith("\n") ? " " : "";
    String trail = text.endsWith(" ") || text.endsWith("\n") ? " " : "";
    out.append(lead).append('[');
    writeStyled(stripped(spans), "]");
    out.append("](").append(target(link)).append(')').append(trail);
  }

  private void writeStyled(List<Span> spans, String after) {
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      String next = i + 1 < spans.size() ? spans.get(i + 1).text() : after;
      String text = span.text().replace('\n', ' ').strip();
      String marks = span.strong() ? (span.emphasis() ? "***" : "**") : span.emphasis() ? "*" : "";
      int start = span.text().length() - span.text().stripLeading().length();
      if (marks.isEmpty()
          || text.isEmpty()
          || !canMark(text, span.text().substring(0, start), span.text(), next)) {
        out.append(escaped(span.text()));
        continue;
      }
      out.append(span.text(), 0, start)
          .append(marks)
          .append(escaped(span.text().strip()))
          .append(marks)
          .append(span.text().substring(span.text().stripTrailing().length()));
    }
  }

  /**
   * Marks open and close only at the edge of a word (CommonMark's flanking rule); where they could
   * not the emphasis is given up rather than printed as asterisks.
   */
  private boolean canMark(String text, String lead, String whole, String next) {
    int before = !lead.isEmpty() || out.isEmpty() ? ' ' : out.codePointBefore(out.length());
    boolean spaceBehind = !whole.equals(whole.stripTrailing()) || next.isEmpty();
    int behind = spaceBehind ? ' ' : next.codePointAt(0);
    boolean opens = isEdge(before) || Character.isLetterOrDigit(text.codePointAt(0));
    boolean closes =
        isEdge(behind) || Character.isLetterOrDigit(text.codePointBefore(text.length()));
    return before != '*' && opens && closes;
  }

  private static boolean isEdge(int codePoint) {
    return !Character.isLetterOrDigit(codePoint);
  }

  private static String escaped(String text) {
    String safe = SPECIAL.matcher(text).replaceAll("\\\\$0");
    return ENTITY.matcher(safe).replaceAll("&amp;");
  }

  private static String target(String link) {
    return UNSAFE_IN_TARGET
        .matcher(link)
        .replaceAll(sign -> String.format("%%%02X", (int) sign.group().charAt(0)));
  }

  /** One space for any white space, none at the ends; a line feed stays a line break. */
  private static List<Span> tidied(List<Span> spans) {
    List<Span> tidy = new ArrayList<>();
    boolean space = true;
    for (Span span : spans) {
      var text = new StringBuilder();
      String clean = CONTROL.matcher(span.text().replace('\t', ' ')).replaceAll("");
      var words = SPACE.matcher(clean);
      int at = 0;
      while (words.find()) {
        text.append(clean, at, words.start());
        if (words.start() > at) {
          space = false;
        }
        if (words.group().indexOf('\n') >= 0 && !space) {
          text.append('\n');
          space = true;
        } else if (!space) {
          text.append(' ');
          space = true;
        }
        at = words.end();
      }
      if (at < clean.length()) {
        text.append(clean, at, clean.length());
        space = false;
      }
      if (!text.isEmpty()) {
        tidy.add(span.saying(text.toString()));
      }
    }
    return stripped(tidy);
  }

  private static List<Span> stripped(List<Span> spans) {
    List<Span> left = new ArrayList<>(spans);
    while (!left.isEmpty() && left.getFirst().text().isBlank()) {
      left.removeFirst();
    }
    while (!left.isEmpty() && left.getLast().text().isBlank()) {
      left.removeLast();
    }
    if (!left.isEmpty()) {
      left.set(0, left.getFirst().saying(left.getFirst().text().stripLeading()));
      left.set(left.size() - 1, left.getLast().saying(left.getLast().text().stripTrailing()));
    }
    return left;
  }
}
