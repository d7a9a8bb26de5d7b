package news.broadsheet.ingest.document.page.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.broadsheet.article.Image;
import news.broadsheet.ingest.document.html.PageLinks;
import news.broadsheet.ingest.document.page.block.Boilerplate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Collects the pictures that stand between headline and end of an article. */
public final class Pictures implements NodeFilter {

  private static final int MOST = 100;

  /** Badges, spacers and counters, in CSS pixels. */
  private static final int SMALL = 60;

  private static final Pattern NOT_PICTURES =
      Pattern.compile(
          "(?i)(?:^data:|\\.svg(?:$|\\?)|/(?:icons?|logos?|pixel|spacer|blank|placeholder|avatars?)\\b|gravatar\\.|1x1|spacer\\.gif|blank\\.gif)");

  private final PageLinks links;
  private final @Nullable Element start;
  private final Element article;
  private final Map<String, Image> found = new LinkedHashMap<>();
  private boolean inArticle;

  private Pictures(PageLinks links, @Nullable Element start, Element article) {
    this.links = links;
    this.start = start;
    this.article = article;
  }

  /**
   * @param headline the element after which the article begins, null without
   * @param article the element that holds the text
   */
  public static List<Image> read(
      Element page, @Nullable Element headline, Element article, PageLinks links) {
    var pictures = new Pictures(links, headline, article);
    NodeTraversor.filter(pictures, page);
    return new ArrayList<>(pictures.found.values());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.equals(start) || element.equals(article)) {
      inArticle = true;
    } else if (inArticle && Boilerplate.ofPage(element) > 0 && !holdsText(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (inArticle && element.normalName().equals("img") && found.size() < MOST) {
      add(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return node.equals(article) ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private boolean holdsText(Element element) {
    for (Element at = article; at != null; at = at.parent()) {
      if (at.equals(element)) {
        return true;
      }
    }
    return false;
  }

  private void add(Element img) {
    if (isSmall(img.attr("width")) || isSmall(img.attr("height"))) {
      return;
    }
    ImageSource.of(img)
        .filter(address -> !NOT_PICTURES.matcher(address).find())
        .flatMap(links::resolve)
        .filter(address -> !found.containsKey(address))
        .ifPresent(
            address -> {
              Caption caption = Caption.of(img);
              found.putIfAbsent(address, caption.image(address, img.attr("alt")));
            });
  }

  private static boolean isSmall(String pixels) {
    return pixels.matches("\\d{1,4}(?:px)?") && Integer.parseInt(pixels.replace("px", "")) < SMALL;
  }
}
