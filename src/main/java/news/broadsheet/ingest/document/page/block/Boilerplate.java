package news.broadsheet.ingest.document.page.block;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element says of itself: that it is no part of an article, and how far to believe it. The
 * answer is the greatest share of a page's prose, 0 to 1, that an element of such a name may hold;
 * 0 when it says nothing. Publishers do call the wrapper of a whole page "with-sidebar".
 */
public final class Boilerplate {

  private static final double MOSTLY = 0.4;
  private static final double NEARLY_ALWAYS = 0.85;

  private static final Map<String, Double> TAGS =
      Map.of(
          "nav", NEARLY_ALWAYS,
          "footer", NEARLY_ALWAYS,
          "aside", MOSTLY,
          "form", MOSTLY,
          "fieldset", MOSTLY);

  private static final Map<String, Double> PICTURE_TAGS =
      Map.of("figure", MOSTLY, "figcaption", NEARLY_ALWAYS, "caption", NEARLY_ALWAYS);

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
          "tablist");

  private static final ElementWords WORDS = new ElementWords("boilerplate-words.txt");
  private static final ElementWords PICTURE_WORDS = new ElementWords("picture-words.txt");

  private Boilerplate() {}

  /** No part of an article's text: boilerplate and pictures. */
  public static double ofText(Element element) {
    return Math.max(ofPage(element), ofPictures(element));
  }

  /** Neither text nor picture of an article. */
  public static double ofPage(Element element) {
    double share = TAGS.getOrDefault(element.normalName(), 0.0);
    if (ROLES.contains(element.attr("role")) || element.attr("aria-hidden").equals("true")) {
      share = Math.max(share, MOSTLY);
    }
    return Math.max(share, WORDS.share(element));
  }

  private static double ofPictures(Element element) {
    return Math.max(
        PICTURE_TAGS.getOrDefault(element.normalName(), 0.0), PICTURE_WORDS.share(element));
  }
}
