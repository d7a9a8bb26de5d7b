package news.broadsheet.ingest.document.page.block;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.WordFile;
import org.jsoup.nodes.Element;

/** What publishers call the parts of their pages, in class, id and the like. */
final class ElementWords {

  /** relatedPosts, related-posts, related__posts and RelatedPosts are the same two words. */
  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\d)(?=\\p{Lu}\\p{Ll})");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final List<String> ATTRIBUTES =
      List.of("class", "id", "data-component", "data-testid", "data-module");

  private static final int MAX_LENGTH = 400;
  private static final int SHORTEST_BEGINNING = 3;

  /** What one page calls its parts its next page does too, a hundred times each. */
  private static final int MOST_KNOWN = 4000;

  private static final int LONGEST_KNOWN = 100;

  private final Map<String, Double> known = new ConcurrentHashMap<>();
  private final Map<String, Double> whole = new HashMap<>();
  private final Map<String, Double> beginnings = new HashMap<>();

  ElementWords(String file) {
    for (String line : WordFile.lines(ElementWords.class, file)) {
      int colon = line.indexOf(':');
      double share = Integer.parseInt(line.substring(0, colon)) / 100.0;
      for (String word : WordFile.words(line.substring(colon + 1))) {
        if (word.endsWith("*")) {
          beginnings.put(word.substring(0, word.length() - 1), share);
        } else {
          whole.put(word, share);
        }
      }
    }
  }

  /**
   * The greatest share of a page's prose with which the element's names are believed; 0 without.
   */
  double share(Element element) {
    double share = 0;
    if (element.attributesSize() > 0) {
      for (String attribute : ATTRIBUTES) {
        share = Math.max(share, share(element.attr(attribute)));
      }
    }
    return share;
  }

  private double share(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Double before = known.get(names);
    if (before != null) {
      return before;
    }
    double share = reckoned(names);
    if (names.length() <= LONGEST_KNOWN) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      known.put(names, share);
    }
    return share;
  }

  private double reckoned(String names) {
    double share = 0;
    String cut = names.length() > MAX_LENGTH ? names.substring(0, MAX_LENGTH) : names;
    for (String name : SPACE.split(cut, -1)) {
      String[] words = BETWEEN.split(name, -1);
      for (int i = 0; i < words.length; i++) {
        String word = words[i].toLowerCase(Locale.ROOT);
        share = Math.max(share, Math.max(whole.getOrDefault(word, 0.0), beginning(word)));
        for (int next = i + 1; next < words.length && next < i + 3; next++) {
          word += "-" + words[next].toLowerCase(Locale.ROOT);
          share = Math.max(share, whole.getOrDefault(word, 0.0));
        }
      }
    }
    return share;
  }

  private double beginning(String word) {
    double share = 0;
    for (int end = SHORTEST_BEGINNING; end <= word.length(); end++) {
      share = Math.max(share, beginnings.getOrDefault(word.substring(0, end), 0.0));
    }
    return share;
  }
}
