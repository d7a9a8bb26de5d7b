package news.broadsheet.ingest.document.byline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.document.LinkTarget;
import news.broadsheet.text.Markdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * A line without its markup, and where in it the links are. The visitor recurses; the parser bounds
 * how deep.
 */
final class InlineText extends AbstractVisitor {

  private final StringBuilder text = new StringBuilder();
  private final List<Anchor> anchors = new ArrayList<>();

  private record Anchor(int start, int end, String address) {}

  private InlineText() {}

  static InlineText of(String markdown) {
    var line = new InlineText();
    Markdown.parse(markdown).accept(line);
    return line;
  }

  String text() {
    return text.toString();
  }

  /**
   * The address of the link in that part of the text, unless it is dead or shared by other names.
   */
  Optional<String> addressOf(String name, int start, int end) {
    return anchors.stream()
        .filter(anchor -> anchor.start() >= start && anchor.end() <= end)
        .filter(anchor -> text.substring(anchor.start(), anchor.end()).contains(name))
        .findFirst()
        .flatMap(anchor -> LinkTarget.alive(anchor.address()));
  }

  @Override
  public void visit(Link link) {
    int start = text.length();
    visitChildren(link);
    anchors.add(new Anchor(start, text.length(), link.getDestination()));
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak line) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak line) {
    text.append(' ');
  }

  @Override
  public void visit(Image image) {
    // Its alternative text is not part of the line.
  }
}
