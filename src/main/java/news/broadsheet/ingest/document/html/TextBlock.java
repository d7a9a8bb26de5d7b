package news.broadsheet.ingest.document.html;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text between two block boundaries of a page: what a reader sees as one paragraph, line
 * or cell.
 *
 * @param element the nearest element that is a block
 * @param level of a heading 1–6, of a list item how deep its list is nested, else 0
 * @param text without markup, white space joined
 * @param linkLength how much of the text is links, UTF-16 code units
 */
public record TextBlock(
    Element element,
    BlockKind kind,
    int level,
    int number,
    List<Span> spans,
    String text,
    int linkLength) {

  /** The share of the text that is links, 0 to 1. */
  public double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linkLength / text.length());
  }

  /** Letters as a measure of how much is said; an ideograph says as much as three letters. */
  public int weight() {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += text.charAt(i) >= '\u2E80' ? 3 : 1;
    }
    return weight;
  }
}
