package news.broadsheet.ingest.document.page.body;

import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the text of the article: the one whose prose stands closest
 * together.
 */
final class ArticleElement {

  /** What prose still counts one element further out. */
  private static final double DECAY = 0.85;

  private static final int JOINED_LEVELS = 4;
  private static final double JOINED_SHARE = 0.1;

  private final Sifting page;
  private final ElementSums whole;

  private ArticleElement(Sifting page) {
    this.page = page;
    this.whole = new ElementSums(page.open(), Prose::value, 1);
  }

  static Element find(Sifting page) {
    var finder = new ArticleElement(page);
    return finder.withBrothers(finder.closest());
  }

  private Element closest() {
    Element best = page.page();
    double most = 0;
    for (Map.Entry<Element, double[]> sum :
        new ElementSums(page.open(), Prose::value, DECAY).all().entrySet()) {
      double gain = sum.getValue()[0];
      if (gain > most || (gain == most && Sifting.isWithin(sum.getKey(), best))) {
        most = gain;
        best = sum.getKey();
      }
    }
    return best;
  }

  /** Pages cut a long text into sections of one make; then their parent holds the article. */
  private Element withBrothers(Element found) {
    Element joined = found;
    Element child = found;
    for (int i = 0;
        i < JOINED_LEVELS && child.parent() != null && !child.equals(page.page());
        i++) {
      Element parent = child.parent();
      for (Element brother : parent.children()) {
        if (!brother.equals(child) && isBrother(brother, child)) {
          joined = parent;
          break;
        }
      }
      child = parent;
    }
    return joined;
  }

  private boolean isBrother(Element brother, Element child) {
    return brother.normalName().equals(child.normalName())
        && brother.className().equals(child.className())
        && !brother.normalName().equals("article")
        && whole.of(brother) > JOINED_SHARE * whole.of(child)
        && brother.selectFirst("h1") == null;
  }
}
