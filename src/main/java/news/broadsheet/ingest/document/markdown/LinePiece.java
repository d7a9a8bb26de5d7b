package news.broadsheet.ingest.document.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.LinkTarget;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a line: text, bold or not, or a link with its text.
 *
 * @param address of a link that leads somewhere
 */
record LinePiece(String text, boolean bold, boolean isLink, @Nullable String address) {

  private static final Pattern SEPARATOR = Pattern.compile("[\\s\\p{P}\\p{S}]*");

  boolean isSeparator() {
    return !isLink && SEPARATOR.matcher(text).matches();
  }

  static List<LinePiece> of(Node node) {
    var cutter = new Cutter();
    node.accept(cutter);
    cutter.flush();
    return cutter.pieces;
  }

  /** The text of an image is its alternative. */
  static List<LinePiece> ofChildren(Image image) {
    var cutter = new Cutter();
    for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(cutter);
    }
    cutter.flush();
    return cutter.pieces;
  }

  /** Recursive; the parser bounds how deep markup is nested. */
  private static final class Cutter extends AbstractVisitor {
    private final List<LinePiece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean bold;
    private boolean inLink;

    private void flush() {
      if (!inLink && !text.isEmpty()) {
        pieces.add(new LinePiece(text.toString(), bold, false, null));
        text.setLength(0);
      }
    }

    @Override
    public void visit(StrongEmphasis strong) {
      flush();
      boolean outside = bold;
      bold = true;
      visitChildren(strong);
      flush();
      bold = outside;
    }

    @Override
    public void visit(Link link) {
      flush();
      inLink = true;
      visitChildren(link);
      inLink = false;
      String address = LinkTarget.alive(link.getDestination()).orElse(null);
      pieces.add(new LinePiece(text.toString(), bold, true, address));
      text.setLength(0);
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
      // A picture in front of a link says nothing about it.
    }
  }
}
