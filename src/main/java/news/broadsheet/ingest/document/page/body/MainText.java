package news.broadsheet.ingest.document.page.body;

import java.util.List;
import java.util.Set;
import news.broadsheet.ingest.document.html.TextBlock;
import org.jsoup.nodes.Element;

/**
 * Which blocks of a page are the article. Each rule takes out what it knows to be something else.
 */
final class MainText {

  private static final double SAME_TITLE = 0.9;
  private static final double IS_LINK = 0.7;

  private final Sifting page;
  private final List<Set<String>> titles;
  private final int headline;
  private Element articleElement;

  MainText(Element root, List<TextBlock> blocks, List<String> titles, StatedBody stated) {
    this.page = new Sifting(root, blocks);
    this.titles = Headline.words(titles);
    this.headline = Headline.find(blocks, this.titles);
    this.articleElement = root;
    NamedBoilerplate.take(page);
    takeUpToHeadline();
    Teasers.take(page);
    takePhrases();
    takeOutside();
    takeLinks();
    Edges.takeHead(page);
    Edges.takeTail(page);
    Edges.takeLastHeadings(page);
    stated.correct(page, headline);
  }

  /** The block that prints the headline, -1 where none does. */
  int headline() {
    return headline;
  }

  Element articleElement() {
    return articleElement;
  }

  Verdict verdict(int i) {
    return page.verdict(i);
  }

  /** Unless most of the prose stands above, which then was not the headline. */
  private void takeUpToHeadline() {
    double before = 0;
    double after = 0;
    for (int i = 0; i < page.size(); i++) {
      double value = page.isOpen(i) ? Math.max(0, Prose.value(page.block(i))) : 0;
      before += i < headline ? value : 0;
      after += i > headline ? value : 0;
    }
    for (int i = 0; i < page.size() && headline >= 0 && before <= after; i++) {
      if (page.isOpen(i)
          && (i <= headline || Headline.likeness(page.block(i).text(), titles) > SAME_TITLE)) {
        page.take(i, Verdict.HEAD);
      }
    }
  }

  private void takePhrases() {
    for (int i = 0; i < page.size(); i++) {
      if (page.isOpen(i) && Phrases.isAdded(page.block(i))) {
        page.take(i, Verdict.PHRASE);
      }
    }
  }

  private void takeOutside() {
    articleElement = ArticleElement.find(page);
    for (int i = 0; i < page.size(); i++) {
      if (!Sifting.isWithin(page.block(i).element(), articleElement)) {
        page.take(i, Verdict.OUTSIDE);
      }
    }
  }

  private void takeLinks() {
    for (int i = 0; i < page.size(); i++) {
      if (page.block(i).linkDensity() > IS_LINK) {
        page.take(i, Verdict.LINKS);
      }
    }
  }
}
