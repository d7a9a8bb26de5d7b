package news.broadsheet.ingest.document.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.article.Image;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The images of a piece of HTML, with what is printed below them. */
final class Pictures {

  private static final int MAX_IMAGES = 500;
  private static final int MAX_CAPTION = 5000;
  private static final int MAX_CREDIT = 1000;

  /** Counting pixels are one or two pixels wide or high. */
  private static final String TINY = "[012](?:px)?";

  /** Where pages keep the address until the image is scrolled into view. */
  private static final List<String> ADDRESSES =
      List.of("data-src", "data-lazy-src", "data-original", "data-orig-file", "src");

  private static final String IMAGES = "img, amp-img";

  /** The second is a figure of the time before HTML 5. */
  private static final String FIGURES = "figure, .wp-caption";

  private static final String CREDIT =
      "[class*=credit], [class*=Credit], [itemprop=copyrightHolder], [itemprop=creditText], .copyright, [class*=photographer]";

  private final PageLinks links;
  private final Map<String, Image> found = new LinkedHashMap<>();

  private Pictures(PageLinks links) {
    this.links = links;
  }

  /** Those of the piece, in whose tree only its text is left. */
  static List<Image> takenOutOf(Element piece, PageLinks links) {
    var pictures = new Pictures(links);
    for (Element element : piece.select(IMAGES)) {
      Element figure = element.closest(FIGURES);
      if (isSign(element)) {
        element.replaceWith(new TextNode(element.attr("alt")));
      } else if (figure == null) {
        pictures.keep(element, null, null);
      } else if (figure.root().equals(piece.root())) {
        pictures.readFigure(figure);
        figure.remove();
      }
    }
    return List.copyOf(pictures.found.values());
  }

  /** Emoticons, which WordPress and others send as images of their sign. */
  private static boolean isSign(Element image) {
    return !image.attr("alt").isEmpty()
        && (image.hasClass("wp-smiley") || image.hasClass("emoji"))
        && image.attr("alt").length() <= 20;
  }

  private void readFigure(Element figure) {
    Element caption = figure.selectFirst("figcaption, .wp-caption-text");
    String credit = null;
    String text = null;
    if (caption != null) {
      Element holder = caption.selectFirst(CREDIT);
      if (holder != null && !holder.equals(caption)) {
        credit = bounded(holder.text(), MAX_CREDIT);
        holder.remove();
      }
      text = bounded(caption.text(), MAX_CAPTION);
    }
    for (Element element : figure.select(IMAGES)) {
      keep(element, text, credit);
      // The caption of a row of images is printed once.
      text = null;
      credit = null;
    }
  }

  private void keep(Element element, @Nullable String caption, @Nullable String credit) {
    if (element.attr("width").matches(TINY) || element.attr("height").matches(TINY)) {
      return;
    }
    Optional<String> address =
        ADDRESSES.stream().map(element::attr).flatMap(at -> links.resolve(at).stream()).findFirst();
    if (address.isPresent() && found.size() < MAX_IMAGES) {
      String url = address.get();
      String alt = bounded(element.attr("alt"), MAX_CAPTION);
      found.putIfAbsent(url, new Image(url, caption, credit, alt));
    }
  }

  private static @Nullable String bounded(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() || line.length() > length ? null : line;
  }
}
