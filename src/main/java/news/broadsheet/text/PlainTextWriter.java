package news.broadsheet.text;

import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks a document without recursion, so that no nesting can exhaust the stack. */
final class PlainTextWriter {

  private final String source;
  private final StringBuilder out = new StringBuilder();
  private String marker = "";

  PlainTextWriter(String source) {
    this.source = source;
  }

  String write(Node root) {
    for (Node node = root; node != null; node = next(node, root)) {
      enter(node);
    }
    return out.toString().strip();
  }

  private static @Nullable Node next(Node node, Node root) {
    if (node.getFirstChild() != null && !(node instanceof Image)) {
      return node.getFirstChild();
    }
    Node from = node;
    while (from != root) {
      if (from.getNext() != null) {
        return from.getNext();
      }
      from = from.getParent();
    }
    return null;
  }

  private void enter(Node node) {
    switch (node) {
      case ListItem item -> marker += marker(item);
      case Paragraph block -> begin(block);
      case Heading block -> begin(block);
      case FencedCodeBlock block -> block(block, block.getLiteral());
      case IndentedCodeBlock block -> block(block, block.getLiteral());
      case HtmlBlock block -> block(block, HtmlText.of(block.getLiteral()));
      case Text text -> out.append(text.getLiteral());
      case Code code -> out.append(code.getLiteral());
      case HardLineBreak line -> out.append('\n');
      case SoftLineBreak line -> softBreak(line);
      default -> {}
    }
  }

  private void block(Node block, String text) {
    if (!text.isBlank()) {
      begin(block);
      out.append(text.stripTrailing());
    }
  }

  private void begin(Node block) {
    if (!out.isEmpty()) {
      out.append(followsTightly(block) ? "\n" : "\n\n");
    }
    out.append(marker);
    marker = "";
  }

  private static boolean followsTightly(Node block) {
    return block.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight()
        && (block.getPrevious() != null
            || item.getPrevious() != null
            || list.getParent() instanceof ListItem);
  }

  /** As printed, not as counted: a list written 1986., 1990. would become 1986., 1987. */
  private String marker(ListItem item) {
    if (!(item.getParent() instanceof OrderedList) || item.getSourceSpans().isEmpty()) {
      return "- ";
    }
    int start = item.getSourceSpans().get(0).getInputIndex();
    while (source.charAt(start) == ' ' || source.charAt(start) == '\t') {
      start++;
    }
    int end = start;
    while (Character.isDigit(source.charAt(end))) {
      end++;
    }
    return source.substring(start, end + 1) + " ";
  }

  /** A line of Chinese goes on without a space where it was wrapped. */
  private void softBreak(SoftLineBreak line) {
    if (!out.isEmpty()
        && line.getNext() instanceof Text text
        && !text.getLiteral().isEmpty()
        && Scripts.withoutSpaces(out.codePointBefore(out.length()))
        && Scripts.withoutSpaces(text.getLiteral().codePointAt(0))) {
      return;
    }
    out.append(' ');
  }
}
