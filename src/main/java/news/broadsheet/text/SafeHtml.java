package news.broadsheet.text;

import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Markdown as HTML that runs nothing, whatever stands in it: rendered with the raw HTML that it
 * holds, parsed as browsers parse, and copied by a list of what may stay (jsoup's Cleaner). To
 * escape all raw HTML instead would be simpler, and print the tags of every table that a scraper
 * kept.
 */
public final class SafeHtml {
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  /** Text, its structure and pictures: no style, class, id or handler, no frame, form or vector. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "a",
              "abbr",
              "b",
              "blockquote",
              "br",
              "caption",
              "cite",
              "code",
              "dd",
              "del",
              "dl",
              "dt",
              "em",
              "figcaption",
              "figure",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "hr",
              "i",
              "img",
              "ins",
              "kbd",
              "li",
              "mark",
              "ol",
              "p",
              "pre",
              "q",
              "s",
              "samp",
              "small",
              "strong",
              "sub",
              "sup",
              "table",
              "tbody",
              "td",
              "tfoot",
              "th",
              "thead",
              "tr",
              "u",
              "ul",
              "var")
          .addAttributes("a", "href", "title")
          .addAttributes("abbr", "title")
          .addAttributes("img", "src", "alt", "title")
          .addAttributes("ol", "start")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addProtocols("img", "src", "http", "https")
          .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
          .addEnforcedAttribute("img", "loading", "lazy");

  private SafeHtml() {}

  /**
   * A fragment for the inside of a page whose first heading is not its own: its headings begin at
   * the second level.
   *
   * @param base what relative addresses are relative to
   */
  public static String of(String markdown, String base) {
    Document rendered = Jsoup.parseBodyFragment(RENDERER.render(Markdown.parse(markdown)), base);
    Document clean = new Cleaner(ALLOWED).clean(rendered);
    clean.outputSettings().prettyPrint(false);
    clean.select("h1").tagName("h2");
    for (Element image : clean.select("img")) {
      if (!image.hasAttr("src")) {
        image.remove();
      } else if (!image.hasAttr("alt")) {
        image.attr("alt", "");
      }
    }
    return clean.body().html();
  }

  /** A text as the text or an attribute of HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
