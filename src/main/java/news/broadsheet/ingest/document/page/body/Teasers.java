package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Takes out rows of teasers: three or more brothers of one make, each a linked title with at most a
 * few words. Their names say so less often than their shape does.
 */
final class Teasers {

  private static final int FEWEST = 3;
  private static final double MOST_OF_THEM = 0.8;
  private static final int LONGEST = 300;
  private static final int SHORTEST_TITLE = 15;
  private static final double IS_LINK = 0.8;

  private static final class Card {
    boolean titled;
    int prose;
  }

  private Teasers() {}

  static void take(Sifting page) {
    Map<Element, Card> cards = new LinkedHashMap<>();
    for (TextBlock block : page.open()) {
      boolean title = block.linkDensity() > IS_LINK && block.text().length() >= SHORTEST_TITLE;
      for (Element at = block.element(); at != null && !at.equals(page.page()); at = at.parent()) {
        Card card = cards.computeIfAbsent(at, any -> new Card());
        card.titled |= title;
        card.prose += title ? 0 : block.weight();
      }
    }
    Set<Element> rows = rows(cards);
    for (int i = 0; i < page.size() && !rows.isEmpty(); i++) {
      for (Element at = page.block(i).element(); at != null; at = at.parent()) {
        if (rows.contains(at)) {
          page.take(i, Verdict.LINKS);
          break;
        }
      }
    }
  }

  private static Set<Element> rows(Map<Element, Card> cards) {
    Map<Element, Map<String, List<Element>>> brothers = new HashMap<>();
    cards.forEach(
        (element, card) -> {
          Element parent = element.parent();
          if (parent != null && !element.normalName().equals("p")) {
            brothers
                .computeIfAbsent(parent, any -> new HashMap<>())
                .computeIfAbsent(make(element), any -> new ArrayList<>())
                .add(element);
          }
        });
    Set<Element> rows = new HashSet<>();
    for (Map<String, List<Element>> family : brothers.values()) {
      for (List<Element> row : family.values()) {
        long teasers = row.stream().map(cards::get).filter(Teasers::isTeaser).count();
        if (teasers >= FEWEST && teasers >= MOST_OF_THEM * row.size()) {
          rows.addAll(row);
        }
      }
    }
    return rows;
  }

  private static boolean isTeaser(@Nullable Card card) {
    return card != null && card.titled && card.prose <= LONGEST;
  }

  private static String make(Element element) {
    String[] names = element.className().split("\\s+", 3);
    return element.normalName() + "." + names[0];
  }
}
