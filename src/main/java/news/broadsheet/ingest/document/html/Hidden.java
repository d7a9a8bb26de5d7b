package news.broadsheet.ingest.document.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page says to programs only. */
final class Hidden {

  private static final Pattern STYLE =
      Pattern.compile(
          "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);

  private Hidden() {}

  /** By attribute or style; what a style sheet hides is not known here. */
  static boolean is(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || (!style.isEmpty() && STYLE.matcher(style.toLowerCase(Locale.ROOT)).find());
  }
}
