package news.broadsheet.ingest.document.page.body;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element says of itself: that it is no part of an article, and how far to believe it. */
final class Boilerplate {

  private static final double MOSTLY = 0.4;
  private static final double NEARLY_ALWAYS = 0.85;

  private static final Map<String, Double> TAGS =
      Map.of(
          "nav", NEARLY_ALWAYS,
          "footer", NEARLY_ALWAYS,
          "aside", MOSTLY,
          "form", MOSTLY,
          "figure", MOSTLY,
          "figcaption", NEARLY_ALWAYS,
          "caption", NEARLY_ALWAYS,
          "fieldset", MOSTLY);

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alertdialog",
          "alert",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tooltip",
          "button",
          "img",
          "tablist");

  private static final ElementWords WORDS = new ElementWords("boilerplate-words.txt");

  private Boilerplate() {}

  /**
   * Up to which share of the page's prose the element is to be believed; 0 when it says nothing.
   */
  static double share(Element element) {
    double share = TAGS.getOrDefault(element.normalName(), 0.0);
    if (ROLES.contains(element.attr("role")) || element.attr("aria-hidden").equals("true")) {
      share = Math.max(share, MOSTLY);
    }
    return Math.max(share, WORDS.share(element));
  }
}
