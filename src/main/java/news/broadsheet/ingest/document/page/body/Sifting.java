package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;

/**
 * The blocks of a page while rules take out of them what is no article; what was taken stays out.
 */
final class Sifting {

  private final Element page;
  private final List<TextBlock> blocks;
  private final Verdict[] verdicts;

  Sifting(Element page, List<TextBlock> blocks) {
    this.page = page;
    this.blocks = blocks;
    this.verdicts = new Verdict[blocks.size()];
  }

  Element page() {
    return page;
  }

  int size() {
    return blocks.size();
  }

  TextBlock block(int i) {
    return blocks.get(i);
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  boolean isOpen(int i) {
    return verdicts[i] == null;
  }

  /** What nobody has taken yet. */
  List<TextBlock> open() {
    List<TextBlock> open = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (isOpen(i)) {
        open.add(blocks.get(i));
      }
    }
    return open;
  }

  void take(int i, Verdict verdict) {
    if (isOpen(i)) {
      verdicts[i] = verdict;
    }
  }

  /** Takes a block back in. */
  void keep(int i) {
    verdicts[i] = null;
  }

  /** {@link Verdict#KEPT} for what was never taken. */
  Verdict verdict(int i) {
    return verdicts[i] == null ? Verdict.KEPT : verdicts[i];
  }

  static boolean isWithin(Element element, Element container) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
