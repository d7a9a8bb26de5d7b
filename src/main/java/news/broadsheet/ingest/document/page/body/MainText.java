package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.ingest.document.page.block.BlockKind;
import news.broadsheet.ingest.document.page.block.Boilerplate;
import news.broadsheet.ingest.document.page.block.TextBlock;
import org.jsoup.nodes.Element;

/** Which blocks of a page are the article. */
final class MainText {

  private static final double DECAY = Double.parseDouble(System.getProperty("decay", "0.9"));

  private final Element root;
  private final List<TextBlock> blocks;
  private final List<String> titles;
  private final Verdict[] verdicts;
  private final Map<Element, Boolean> dropped = new HashMap<>();
  private Element container;
  private int headline = -1;

  MainText(Element root, List<TextBlock> blocks, List<String> titles) {
    this.root = root;
    this.container = root;
    this.blocks = blocks;
    this.titles = titles;
    this.verdicts = new Verdict[blocks.size()];
  }

  /** The element that holds the article; known after {@link #verdicts}. */
  Element articleElement() {
    return container;
  }

  /** The block that prints the headline, -1 where none does; known after {@link #verdicts}. */
  int headline() {
    return headline;
  }

  Verdict[] verdicts() {
    dropNamedBoilerplate();
    dropBeforeHeadline();
    dropPhrases();
    container = container();
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts[i] == null) {
        verdicts[i] = within(blocks.get(i).element(), container) ? Verdict.KEPT : Verdict.OUTSIDE;
      }
    }
    dropLinks();
    dropHead();
    dropTail();
    dropLoneHeadings();
    return verdicts;
  }

  private void dropNamedBoilerplate() {
    var prose = new ElementSums(blocks, block -> Math.max(0, value(block)), 1);
    double all = prose.of(root);
    for (int i = 0; i < blocks.size(); i++) {
      if (isDropped(blocks.get(i).element(), prose, all)) {
        verdicts[i] = Verdict.BOILERPLATE;
      }
    }
  }

  private boolean isDropped(Element element, ElementSums prose, double all) {
    List<Element> unknown = new ArrayList<>();
    boolean known = false;
    for (Element at = element; at != null && !at.equals(root); at = at.parent()) {
      Boolean found = dropped.get(at);
      if (found != null) {
        known = found;
        break;
      }
      unknown.add(at);
    }
    for (Element at : unknown.reversed()) {
      known =
          known
              || prose.of(at) < Boilerplate.ofText(at) * all
              || (Boilerplate.ofText(at) > 0 && prose.of(at) == 0);
      dropped.put(at, known);
    }
    return known;
  }

  private void dropBeforeHeadline() {
    headline = Headline.find(blocks, titles);
    if (headline < 0) {
      return;
    }
    double before = 0;
    double after = 0;
    for (int i = 0; i < blocks.size(); i++) {
      double value = verdicts[i] == null ? Math.max(0, value(blocks.get(i))) : 0;
      before += i < headline ? value : 0;
      after += i > headline ? value : 0;
    }
    if (before > after) {
      return;
    }
    for (int i = 0; i <= headline; i++) {
      verdicts[i] = verdicts[i] == null ? Verdict.HEAD : verdicts[i];
    }
    for (int i = headline + 1; i < blocks.size(); i++) {
      if (verdicts[i] == null && Headline.likeness(blocks.get(i).text(), titles) > 0.9) {
        verdicts[i] = Verdict.HEAD;
      }
    }
  }

  private void dropPhrases() {
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts[i] == null && Phrases.isBoilerplate(blocks.get(i))) {
        verdicts[i] = Verdict.PHRASE;
      }
    }
  }

  private Element container() {
    List<TextBlock> left = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts[i] == null) {
        left.add(blocks.get(i));
      }
    }
    var gains = new ElementSums(left, MainText::value, DECAY);
    Element best = root;
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Element, double[]> entry : gains.all().entrySet()) {
      double gain = entry.getValue()[0];
      if (gain > most || (gain == most && within(entry.getKey(), best))) {
        most = gain;
        best = entry.getKey();
      }
    }
    return best;
  }

  /** How much a block speaks for an article, in letters; against it when negative. */
  static double value(TextBlock block) {
    int weight = block.weight();
    double density = block.linkDensity();
    if (density > 0.6) {
      return -Math.min(40, weight);
    }
    boolean sentence = isSentence(block);
    return switch (block.kind()) {
      case HEADING -> 0;
      case CELL -> weight > 100 ? weight * 0.3 : 0;
      case CODE -> weight * 0.3;
      case PARAGRAPH, QUOTE, LIST_TEXT, LIST_ITEM ->
          weight >= 80 || (sentence && weight >= 25) ? weight * (1 - density) : -4;
    };
  }

  private static boolean isSentence(TextBlock block) {
    return block.text().matches("(?s).*[.!?。！？…:;][\"”’»)\\]]*");
  }

  private void dropLinks() {
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts[i] == Verdict.KEPT && blocks.get(i).linkDensity() > 0.7) {
        verdicts[i] = Verdict.LINKS;
      }
    }
  }

  /** What stands between headline and text. */
  private void dropHead() {
    for (int i = 0; i < blocks.size(); i++) {
      if (verdicts[i] != Verdict.KEPT) {
        continue;
      }
      TextBlock block = blocks.get(i);
      if (block.kind() != BlockKind.HEADING && value(block) > 0) {
        return;
      }
      verdicts[i] = Verdict.HEAD;
    }
  }

  private void dropTail() {
    double rest = 0;
    double all = 0;
    for (int i = 0; i < blocks.size(); i++) {
      all += verdicts[i] == Verdict.KEPT ? blocks.get(i).weight() : 0;
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (verdicts[i] != Verdict.KEPT) {
        continue;
      }
      rest += blocks.get(i).weight();
      if (rest > 0.5 * all) {
        return;
      }
      if (Phrases.endsArticle(blocks.get(i))) {
        for (int j = i; j < blocks.size(); j++) {
          if (verdicts[j] == Verdict.KEPT) {
            verdicts[j] = Verdict.PHRASE;
          }
        }
      }
    }
  }

  private void dropLoneHeadings() {
    boolean followed = false;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (verdicts[i] != Verdict.KEPT) {
        continue;
      }
      if (blocks.get(i).kind() == BlockKind.HEADING) {
        if (!followed) {
          verdicts[i] = Verdict.LONE_HEADING;
        }
      } else {
        followed = true;
      }
    }
  }

  private static boolean within(Element element, Element container) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(container)) {
        return true;
      }
    }
    return false;
  }
}
