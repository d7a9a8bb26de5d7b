package news.broadsheet.ingest.document.markdown;

import news.broadsheet.text.PlainText;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * A block of the document's top level.
 *
 * @param lastLine inclusive, counted like {@code firstLine} from 0
 * @param source as written, without the line break at its end
 */
record SourceBlock(Node node, int firstLine, int lastLine, String source) {

  /** Its text on one line. */
  String plain() {
    return oneLine(source);
  }

  static String oneLine(String markdown) {
    return PlainText.of(markdown).value().replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  boolean isParagraph() {
    return node instanceof Paragraph;
  }

  /** The image of a paragraph that holds nothing else; it may be wrapped in a link. */
  @Nullable Image onlyImage() {
    Node child = isParagraph() ? node.getFirstChild() : null;
    if (child instanceof Link && child.getNext() == null) {
      child = child.getFirstChild();
    }
    return child instanceof Image image && image.getNext() == null ? image : null;
  }
}
