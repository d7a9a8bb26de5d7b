package news.broadsheet.ingest.document.page.body;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.broadsheet.ingest.document.WordFile;
import news.broadsheet.ingest.document.page.block.TextBlock;

/** What publishers add to every article, by how it begins. */
final class Phrases {

  private static final int LONGEST = 400;
  private static final int LONGEST_END = 60;

  private static final Pattern ADDED = pattern("added-phrases.txt");
  private static final Pattern ENDS = pattern("ending-phrases.txt");

  private Phrases() {}

  static boolean isBoilerplate(TextBlock block) {
    return block.text().length() <= LONGEST && ADDED.matcher(block.text()).lookingAt();
  }

  /** A line after which nothing of the article comes. */
  static boolean endsArticle(TextBlock block) {
    return block.text().length() <= LONGEST_END && ENDS.matcher(block.text()).lookingAt();
  }

  private static Pattern pattern(String file) {
    List<String> lines = WordFile.lines(Phrases.class, file);
    return Pattern.compile(
        lines.stream().collect(Collectors.joining("|", "[^\\p{L}\\d©(]*(?:", ")")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
