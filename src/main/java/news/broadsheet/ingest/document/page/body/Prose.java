package news.broadsheet.ingest.document.page.body;

import java.util.regex.Pattern;
import news.broadsheet.ingest.document.html.TextBlock;

/** How much a block speaks for being running text. */
final class Prose {

  private static final int LONG = 80;
  private static final int SENTENCE = 25;
  private static final int SHORT_COST = -4;
  private static final int LINKS_COST = -40;
  private static final double MOSTLY_LINKS = 0.6;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？…:;।۔][\"”’»)\\]]{0,3}$");

  private Prose() {}

  /** In letters; negative for what speaks against it, such as lists of links. */
  static double value(TextBlock block) {
    int weight = block.weight();
    double density = block.linkDensity();
    if (density > MOSTLY_LINKS) {
      return Math.max(LINKS_COST, -weight);
    }
    return switch (block.kind()) {
      case HEADING -> 0;
      case CELL -> weight > LONG ? weight * 0.3 : 0;
      case CODE -> weight * 0.3;
      case PARAGRAPH, QUOTE, LIST_TEXT, LIST_ITEM ->
          weight >= LONG || (weight >= SENTENCE && endsSentence(block))
              ? weight * (1 - density)
              : SHORT_COST;
    };
  }

  static boolean endsSentence(TextBlock block) {
    return SENTENCE_END.matcher(block.text()).find();
  }
}
