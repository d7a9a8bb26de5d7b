package news.broadsheet.ingest.document.html;

import java.util.List;
import news.broadsheet.article.Image;
import news.broadsheet.text.PlainText;
import news.broadsheet.url.whatwg.HttpUrl;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A piece of HTML, such as the text of a feed entry, as CommonMark without any HTML in it.
 *
 * <p>Nothing that runs survives: only named blocks and spans become Markdown, links and images keep
 * http, https and mailto addresses alone, and what looks like a tag in the text is escaped. A
 * sanitiser before it would look at the same tree a second time for the same end.
 *
 * @param markdown empty where the piece says nothing
 * @param images those in the text, in its order, at most 500; their captions stand here and not in
 *     the Markdown
 */
public record HtmlFragment(String markdown, List<Image> images) {

  private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

  /**
   * Reads as browsers do; never throws. Nesting beyond 512 elements is flattened by the parser.
   *
   * @param base what relative addresses are relative to; without it they are dropped
   */
  public static HtmlFragment of(String html, @Nullable HttpUrl base) {
    Document document = Jsoup.parseBodyFragment(html);
    var blocks = new Blocks(new Addresses(base));
    blocks.readAll(document.body());
    return new HtmlFragment(RENDERER.render(blocks.document()).strip(), blocks.images());
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
