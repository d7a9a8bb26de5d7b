package news.broadsheet.ingest.document.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of HTML do to text. */
final class Tags {

  /** Never text of the page, whatever they hold. */
  static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "template",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "video",
          "audio",
          "select",
          "option",
          "datalist",
          "textarea",
          "input",
          "button",
          "head",
          "title",
          "noscript",
          "noembed",
          "noframes",
          "map",
          "progress",
          "meter",
          "dialog",
          "rp",
          "rt",
          "amp-ad",
          "amp-embed",
          "amp-iframe",
          "amp-analytics",
          "amp-sidebar");

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "ruby",
          "rb", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time",
          "tt", "u", "var", "wbr", "meta", "link", "param", "track");

  private static final Set<String> PHRASING_ONLY =
      Set.of("p", "a", "span", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "b", "i");

  private Tags() {}

  /** Made-up elements stand for blocks, except within what can only hold text. */
  static boolean isBlock(Element element) {
    String tag = element.normalName();
    if (INLINE.contains(tag)) {
      return false;
    }
    Element parent = element.parent();
    return !(tag.indexOf('-') > 0 || tag.indexOf(':') > 0)
        || parent == null
        || !PHRASING_ONLY.contains(parent.normalName());
  }
}
