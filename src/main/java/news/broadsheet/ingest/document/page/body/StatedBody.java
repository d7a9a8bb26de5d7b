package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.Jsoup;

/**
 * The text of an article as its JSON-LD has it. It is a hint and never the text: some publishers
 * keep there what was published first, a part of it, or the text of another article. Only where the
 * two agree for the most part does it decide about single blocks.
 */
final class StatedBody {

  private static final int WORDS = 4;
  private static final int FEWEST_SHINGLES = 60;

  /** How much of the blocks kept must be in it, and of it in them, for both to be the same text. */
  private static final double AGREES = 0.75;

  private static final double IS_IN_IT = 0.8;
  private static final double IS_NOT_IN_IT = 0.1;
  private static final int LONGEST_TAKEN = 300;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Set<String> shingles;

  private StatedBody(Set<String> shingles) {
    this.shingles = shingles;
  }

  /**
   * @param text may hold markup
   */
  static StatedBody of(String text) {
    return new StatedBody(
        new HashSet<>(shingles(text.indexOf('<') < 0 ? text : Jsoup.parse(text).text())));
  }

  /** Keeps blocks that it holds, and takes out short ones that it does not. */
  void correct(Sifting page, int headline) {
    if (shingles.size() < FEWEST_SHINGLES || !agrees(page)) {
      return;
    }
    for (int i = 0; i < page.size(); i++) {
      TextBlock block = page.block(i);
      double share = share(block);
      if (page.isOpen(i)
          && share < IS_NOT_IN_IT
          && block.text().length() <= LONGEST_TAKEN
          && isProse(block)) {
        page.take(i, Verdict.NOT_STATED);
      } else if (!page.isOpen(i) && i > headline && share >= IS_IN_IT && isProse(block)) {
        page.keep(i);
      }
    }
  }

  private boolean agrees(Sifting page) {
    Set<String> kept = new HashSet<>();
    page.open().forEach(block -> kept.addAll(shingles(block.text())));
    long common = kept.stream().filter(shingles::contains).count();
    return common >= AGREES * kept.size() && common >= AGREES * shingles.size();
  }

  private double share(TextBlock block) {
    List<String> own = shingles(block.text());
    return own.isEmpty()
        ? 0
        : (double) own.stream().filter(shingles::contains).count() / own.size();
  }

  /** Headings, lists and links are often left out of it. */
  private static boolean isProse(TextBlock block) {
    return Prose.value(block) > 0;
  }

  private static List<String> shingles(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT)); word.find(); ) {
      words.add(word.group());
    }
    List<String> shingles = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return shingles;
  }
}
