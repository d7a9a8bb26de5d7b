package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.document.html.BlockReader;
import news.broadsheet.ingest.document.html.PageLinks;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An article without what surrounds it on its page.
 *
 * @param text its blocks, without headline, byline, captions and the like
 * @param headline the block that prints its headline
 * @param standfirst what stands alone between headline and text, a summary in the paper's own words
 * @param head what stands around the headline: kicker, byline, date
 * @param added lines within the article that are not its text, such as "Read more: …"
 * @param element the element that holds the text
 */
public record ArticleBody(
    List<TextBlock> text,
    @Nullable TextBlock headline,
    @Nullable TextBlock standfirst,
    List<TextBlock> head,
    List<TextBlock> added,
    Element element) {

  /** Blocks before a headline that may belong to it. */
  private static final int ABOVE_HEADLINE = 5;

  /** Blocks after a headline among which byline and date are looked for. */
  private static final int BELOW_HEADLINE = 25;

  /**
   * @param page the body element
   * @param titles what the page may call its headline, best first
   * @param stated the text as the page's JSON-LD has it, empty without
   */
  public static ArticleBody of(Element page, PageLinks links, List<String> titles, String stated) {
    List<TextBlock> blocks = BlockReader.read(page, links);
    var main = new MainText(page, blocks, titles, StatedBody.of(stated));
    List<TextBlock> text = new ArrayList<>();
    List<TextBlock> head = new ArrayList<>();
    List<TextBlock> added = new ArrayList<>();
    int headline = main.headline();
    TextBlock standfirst = null;
    for (int i = 0; i < blocks.size(); i++) {
      if (main.verdict(i) == Verdict.KEPT) {
        text.add(blocks.get(i));
      } else if (text.isEmpty()
          && i != headline
          && i >= headline - ABOVE_HEADLINE
          && i <= headline + BELOW_HEADLINE) {
        head.add(blocks.get(i));
        boolean alone = main.verdict(i) == Verdict.OUTSIDE || main.verdict(i) == Verdict.HEAD;
        if (standfirst == null
            && alone
            && headline >= 0
            && i > headline
            && Prose.value(blocks.get(i)) > 0) {
          standfirst = blocks.get(i);
        }
      } else if (main.verdict(i) == Verdict.PHRASE || main.verdict(i) == Verdict.LINKS) {
        added.add(blocks.get(i));
      }
    }
    return new ArticleBody(
        text,
        headline < 0 ? null : blocks.get(headline),
        standfirst,
        head,
        added,
        main.articleElement());
  }
}
