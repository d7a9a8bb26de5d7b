package news.broadsheet.ingest.document.page.body;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.document.page.block.BlockReader;
import news.broadsheet.ingest.document.page.block.PageLinks;
import news.broadsheet.ingest.document.page.block.TextBlock;
import org.jsoup.nodes.Element;

/**
 * The text of an article without what surrounds it on its page.
 *
 * @param markdown CommonMark without raw HTML and images; its links are http or https
 */
public record ArticleBody(String markdown) {

  /**
   * @param page the body element
   * @param titles what the page may call its headline, best first
   */
  public static ArticleBody of(Element page, PageLinks links, List<String> titles) {
    List<TextBlock> blocks = BlockReader.read(page, links);
    Verdict[] verdicts = new MainText(page, blocks, titles).verdicts();
    List<TextBlock> kept = new ArrayList<>();
    for (int i = 0; i < verdicts.length; i++) {
      if (verdicts[i] == Verdict.KEPT) {
        kept.add(blocks.get(i));
      }
    }
    return new ArticleBody(BodyMarkdown.of(kept));
  }
}
