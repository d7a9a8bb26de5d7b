package news.broadsheet.ingest.document.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How like two texts are, as article-extraction-benchmark measures it: shingles of four words, as
 * often as they occur.
 *
 * @param precision the share of what was read that is in the text; absent (NaN) where nothing was
 *     read
 * @param recall the share of the text that was read; absent (NaN) where there is none
 */
record ShingleScore(double precision, double recall) {

  private static final int WORDS = 4;

  /** What Python calls a word: letters, digits, marks within them, and the low line. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  static ShingleScore of(String expected, String read) {
    Map<List<String>, Integer> wanted = shingles(expected);
    Map<List<String>, Integer> found = shingles(read);
    Set<List<String>> all = new HashSet<>(wanted.keySet());
    all.addAll(found.keySet());
    double both = 0;
    double extra = 0;
    double missed = 0;
    for (List<String> shingle : all) {
      int want = wanted.getOrDefault(shingle, 0);
      int have = found.getOrDefault(shingle, 0);
      both += Math.min(want, have);
      extra += Math.max(0, have - want);
      missed += Math.max(0, want - have);
    }
    return new ShingleScore(share(both, extra), share(both, missed));
  }

  double f1() {
    return f1(precision, recall);
  }

  static double f1(double precision, double recall) {
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
  }

  private static double share(double both, double rest) {
    return both + rest == 0 ? Double.NaN : both / (both + rest);
  }

  private static Map<List<String>, Integer> shingles(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      words.add(word.group());
    }
    Map<List<String>, Integer> shingles = new HashMap<>();
    for (int i = 0; i == 0 || i + WORDS <= words.size(); i++) {
      List<String> shingle = words.subList(i, Math.min(words.size(), i + WORDS));
      if (!shingle.isEmpty()) {
        shingles.merge(shingle, 1, Integer::sum);
      }
    }
    return shingles;
  }
}
