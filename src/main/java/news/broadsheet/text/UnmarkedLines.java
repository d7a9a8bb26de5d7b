package news.broadsheet.text;

import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/** Lines of a paragraph in which nothing is markup. */
final class UnmarkedLines implements InlineParser {
  @Override
  public void parse(SourceLines lines, Node paragraph) {
    for (SourceLine line : lines.getLines()) {
      if (paragraph.getFirstChild() != null) {
        paragraph.appendChild(new SoftLineBreak());
      }
      paragraph.appendChild(new Text(line.getContent().toString().strip()));
    }
  }
}
