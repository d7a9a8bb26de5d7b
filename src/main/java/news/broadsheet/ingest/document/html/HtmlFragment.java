package news.broadsheet.ingest.document.html;

import java.util.List;
import news.broadsheet.article.Image;
import news.broadsheet.text.PlainText;
import news.broadsheet.url.whatwg.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of HTML that is all text of an article, such as that of a feed entry, as CommonMark
 * without any HTML in it.
 *
 * <p>Nothing that runs survives: the Markdown is made of text and of the http and https addresses
 * of links, and what looks like a tag in the text is escaped. A sanitiser before it would look at
 * the same tree a second time for the same end.
 *
 * @param markdown empty where the piece says nothing
 * @param images those in the text, in its order, at most 500; they and their captions stand here
 *     and not in the Markdown
 */
public record HtmlFragment(String markdown, List<Image> images) {

  /**
   * Reads as browsers do; never throws. Nesting beyond 512 elements is flattened by the parser.
   *
   * @param base what relative addresses are relative to; without it they are dropped
   */
  public static HtmlFragment of(String html, @Nullable HttpUrl base) {
    Element body = Jsoup.parseBodyFragment(html).body();
    var links = new PageLinks(base);
    List<Image> images = Pictures.takenOutOf(body, links);
    return new HtmlFragment(BodyMarkdown.of(BlockReader.read(body, links)), images);
  }

  /** The text on one line, for headlines and captions. */
  public static String line(String html) {
    return Jsoup.parseBodyFragment(html).body().text().replace('\u00A0', ' ').strip();
  }

  /** As a reader sees it. */
  public String text() {
    return PlainText.of(markdown).value();
  }
}
