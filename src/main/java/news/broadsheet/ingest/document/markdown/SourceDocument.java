package news.broadsheet.ingest.document.markdown;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.text.Markdown;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * The lines of a document with the blocks that CommonMark finds in them. What gets a role is taken
 * out by the line; the rest is the body, exactly as it was written.
 */
final class SourceDocument {

  private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n|$)");

  private final List<String> lines = new ArrayList<>();
  private final List<SourceBlock> blocks = new ArrayList<>();
  private final BitSet taken = new BitSet();

  SourceDocument(String markdown) {
    for (Matcher line = LINE.matcher(markdown); line.find() && line.end() > line.start(); ) {
      lines.add(line.group());
    }
    for (Node node = Markdown.parse(markdown).getFirstChild();
        node != null;
        node = node.getNext()) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty()) {
        int first = spans.get(0).getLineIndex();
        int last = spans.get(spans.size() - 1).getLineIndex();
        blocks.add(
            new SourceBlock(
                node,
                first,
                last,
                String.join("", lines.subList(first, last + 1)).stripTrailing()));
      }
    }
  }

  /** Blocks none of whose lines has been taken. */
  List<SourceBlock> blocks() {
    return blocks.stream().filter(block -> !isTaken(block)).toList();
  }

  boolean isTaken(SourceBlock block) {
    int next = taken.nextSetBit(block.firstLine());
    return next >= 0 && next <= block.lastLine();
  }

  void take(SourceBlock block) {
    takeLines(block.firstLine(), block.lastLine());
  }

  void takeLines(int first, int last) {
    taken.set(first, last + 1);
  }

  /** What was not taken; where something was, one blank line remains of those around it. */
  String body() {
    var body = new StringBuilder();
    boolean afterGap = true;
    boolean afterBlank = true;
    for (int line = 0; line < lines.size(); line++) {
      boolean blank = lines.get(line).isBlank();
      if (taken.get(line)) {
        afterGap = true;
      } else if (!(blank && afterGap && afterBlank)) {
        body.append(lines.get(line));
        afterBlank = blank;
        afterGap &= blank;
      }
    }
    return body.toString().stripTrailing();
  }
}
