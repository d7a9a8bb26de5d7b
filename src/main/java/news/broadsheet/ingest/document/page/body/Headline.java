package news.broadsheet.ingest.document.page.body;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.page.block.BlockKind;
import news.broadsheet.ingest.document.page.block.TextBlock;

/** Where a page prints its headline. */
final class Headline {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Headline() {}

  /**
   * The block that prints one of the titles, -1 without; of several the largest heading, then the
   * first.
   */
  static int find(List<TextBlock> blocks, List<String> titles) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      double likeness = likeness(block.text(), titles);
      if (likeness < 0.6) {
        continue;
      }
      double rank =
          likeness
              + (block.kind() == BlockKind.HEADING ? (7 - block.level()) * 0.5 : 0)
              - block.linkDensity();
      if (rank > most) {
        most = rank;
        best = i;
      }
    }
    return best;
  }

  static double likeness(String text, List<String> titles) {
    double most = 0;
    if (text.length() < 400) {
      Set<String> words = words(text);
      for (String title : titles) {
        most = Math.max(most, likeness(words, words(title)));
      }
    }
    return most;
  }

  private static double likeness(Set<String> a, Set<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    long common = a.stream().filter(b::contains).count();
    return (double) common / (a.size() + b.size() - common);
  }

  static Set<String> words(String text) {
    Set<String> words = new HashSet<>(List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1)));
    words.remove("");
    return words;
  }
}
