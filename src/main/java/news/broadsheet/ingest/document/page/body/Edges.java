package news.broadsheet.ingest.document.page.body;

import news.broadsheet.ingest.document.byline.Byline;
import news.broadsheet.ingest.document.html.BlockKind;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;

/** Takes out what stands within the article's element before its text begins and after it ends. */
final class Edges {

  private static final double LATEST_END = 0.3;
  private static final int LONGEST_HEAD_LINE = 120;

  private Edges() {}

  /** Kicker, byline and date; but a short line that stands among the paragraphs is one of them. */
  static void takeHead(Sifting page) {
    int first = -1;
    for (int i = 0; i < page.size() && first < 0; i++) {
      first = page.isOpen(i) && isProse(page.block(i)) ? i : -1;
    }
    if (first < 0) {
      return;
    }
    Element stream = page.block(first).element().parent();
    for (int i = 0; i < first; i++) {
      TextBlock block = page.block(i);
      boolean among =
          stream != null
              && Sifting.isWithin(block.element(), stream)
              && !block.element().equals(stream)
              && !saysWho(block);
      if (!among) {
        page.take(i, Verdict.HEAD);
      }
    }
  }

  private static boolean isProse(TextBlock block) {
    return block.kind() != BlockKind.HEADING && Prose.value(block) > 0;
  }

  private static boolean saysWho(TextBlock block) {
    return block.text().length() <= LONGEST_HEAD_LINE
        && (Byline.read(block.text()).isPresent() || Phrases.isHeadLine(block));
  }

  /** From the line on that ends articles, where most of the text stands before it. */
  static void takeTail(Sifting page) {
    double all = page.open().stream().mapToDouble(TextBlock::weight).sum();
    double rest = 0;
    int end = page.size();
    for (int i = page.size() - 1; i >= 0 && rest <= LATEST_END * all; i--) {
      if (!page.isOpen(i)) {
        continue;
      }
      rest += page.block(i).weight();
      if (rest <= LATEST_END * all && Phrases.endsArticle(page.block(i))) {
        end = i;
      }
    }
    for (int i = end; i < page.size(); i++) {
      page.take(i, Verdict.PHRASE);
    }
  }

  /** Headings after which no text comes. */
  static void takeLastHeadings(Sifting page) {
    for (int i = page.size() - 1; i >= 0; i--) {
      if (page.isOpen(i)) {
        if (page.block(i).kind() != BlockKind.HEADING) {
          return;
        }
        page.take(i, Verdict.LONE_HEADING);
      }
    }
  }
}
