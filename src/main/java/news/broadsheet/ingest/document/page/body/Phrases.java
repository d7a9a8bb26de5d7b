package news.broadsheet.ingest.document.page.body;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.ingest.document.WordFile;
import news.broadsheet.ingest.document.html.TextBlock;

/** What publishers add to every article, by how it begins. */
final class Phrases {

  private static final int LONGEST = 400;
  private static final int LONGEST_LINE = 90;

  private static final Pattern ADDED = pattern("added-phrases.txt");
  private static final Pattern ADDED_LINES = pattern("added-lines.txt");
  private static final Pattern HEAD_LINES = pattern("head-lines.txt");
  private static final Pattern ENDS = pattern("ending-lines.txt");

  private Phrases() {}

  static boolean isAdded(TextBlock block) {
    return begins(block, LONGEST, ADDED) || begins(block, LONGEST_LINE, ADDED_LINES);
  }

  /** What stands between headline and text: dates, reading times. */
  static boolean isHeadLine(TextBlock block) {
    return begins(block, LONGEST_LINE, HEAD_LINES);
  }

  /** A line after which nothing of the article comes. */
  static boolean endsArticle(TextBlock block) {
    return begins(block, LONGEST_LINE, ENDS);
  }

  private static boolean begins(TextBlock block, int longest, Pattern pattern) {
    return block.text().length() <= longest
        && pattern.matcher(block.text().toLowerCase(Locale.ROOT)).lookingAt();
  }

  /** For text in small letters: to ignore case while matching takes twice as long. */
  private static Pattern pattern(String file) {
    List<String> lines = WordFile.lines(Phrases.class, file);
    return Pattern.compile(
        lines.stream().collect(Collectors.joining("|", "[^\\p{L}\\d©(]{0,10}(?:", ")")));
  }
}
