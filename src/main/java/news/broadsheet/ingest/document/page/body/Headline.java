package news.broadsheet.ingest.document.page.body;

import java.util.List;
import java.util.Set;
import news.broadsheet.ingest.document.html.BlockKind;
import news.broadsheet.ingest.document.html.TextBlock;
import news.broadsheet.ingest.document.page.block.Likeness;

/** Where a page prints its headline. */
final class Headline {

  private static final double LIKE_ENOUGH = 0.6;
  private static final int MAX_LENGTH = 250;
  private static final double HEADING_BONUS = 0.5;

  private Headline() {}

  /**
   * The block that prints one of the titles, -1 without; of several the largest heading, then the
   * first.
   */
  static int find(List<TextBlock> blocks, List<Set<String>> titles) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      double likeness = likeness(block.text(), titles);
      if (likeness < LIKE_ENOUGH) {
        continue;
      }
      double size = block.kind() == BlockKind.HEADING ? (7 - block.level()) * HEADING_BONUS : 0;
      double rank = likeness + size - block.linkDensity();
      if (rank > most) {
        most = rank;
        best = i;
      }
    }
    return best;
  }

  /** The words of each title, so that they are taken apart once a page. */
  static List<Set<String>> words(List<String> titles) {
    return titles.stream().map(Likeness::words).toList();
  }

  /** How like a text is to the likest of the titles, 0 to 1. */
  static double likeness(String text, List<Set<String>> titles) {
    if (text.length() > MAX_LENGTH) {
      return 0;
    }
    Set<String> words = Likeness.words(text);
    return titles.stream().mapToDouble(title -> Likeness.of(words, title)).max().orElse(0);
  }
}
