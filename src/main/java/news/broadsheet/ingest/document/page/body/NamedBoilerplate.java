package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.ingest.document.page.block.Boilerplate;
import org.jsoup.nodes.Element;

/** Takes out what stands in elements that say of themselves that they are no article. */
final class NamedBoilerplate {

  private final Map<Element, Boolean> known = new HashMap<>();
  private final Sifting page;
  private final ElementSums prose;
  private final double all;

  private NamedBoilerplate(Sifting page) {
    this.page = page;
    this.prose = new ElementSums(page.blocks(), block -> Math.max(0, Prose.value(block)), 1);
    this.all = prose.of(page.page());
  }

  static void take(Sifting page) {
    var named = new NamedBoilerplate(page);
    for (int i = 0; i < page.size(); i++) {
      if (named.isBoilerplate(page.block(i).element())) {
        page.take(i, Verdict.BOILERPLATE);
      }
    }
  }

  private boolean isBoilerplate(Element element) {
    List<Element> unknown = new ArrayList<>();
    boolean found = false;
    for (Element at = element; at != null && !at.equals(page.page()); at = at.parent()) {
      Boolean before = known.get(at);
      if (before != null) {
        found = before;
        break;
      }
      unknown.add(at);
    }
    for (Element at : unknown.reversed()) {
      found = found || isBelieved(at);
      known.put(at, found);
    }
    return found;
  }

  private boolean isBelieved(Element element) {
    double share = Boilerplate.ofText(element);
    return share > 0 && (prose.of(element) == 0 || prose.of(element) < share * all);
  }
}
