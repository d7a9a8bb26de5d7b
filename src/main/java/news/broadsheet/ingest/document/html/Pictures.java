package news.broadsheet.ingest.document.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.broadsheet.article.Image;
import org.jsoup.nodes.Element;
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

  private static final String CREDIT =
      "[class*=credit], [class*=Credit], [itemprop=copyrightHolder], [itemprop=creditText], .copyright, [class*=photographer]";

  private final Addresses addresses;
  private final Map<String, Image> found = new LinkedHashMap<>();

  Pictures(Addresses addresses) {
    this.addresses = addresses;
  }

  List<Image> found() {
    return List.copyOf(found.values());
  }

  /** Emoticons, which WordPress and others send as images of their sign. */
  static boolean isSign(Element image) {
    return !image.attr("alt").isEmpty()
        && (image.hasClass("wp-smiley") || image.hasClass("emoji"))
        && image.attr("alt").length() <= 20;
  }

  /** A figure of the time before HTML 5. */
  static boolean isCaptioned(Element element) {
    return element.hasClass("wp-caption") && element.selectFirst("img") != null;
  }

  Optional<Image> read(Element element) {
    return image(element, null, null).map(this::keep);
  }

  /**
   * @return false where there is no image in it, so that its text is text
   */
  boolean readFigure(Element figure, Consumer<Image> each) {
    var images = new ArrayList<Element>(figure.select("img, amp-img"));
    if (images.isEmpty()) {
      return false;
    }
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
    boolean any = false;
    for (Element element : images) {
      Optional<Image> image = image(element, text, credit);
      image.map(this::keep).ifPresent(each);
      any |= image.isPresent();
      // The caption of a row of images is printed once.
      text = null;
      credit = null;
    }
    return any;
  }

  private Image keep(Image image) {
    if (image.url() != null && found.size() < MAX_IMAGES) {
      found.putIfAbsent(image.url(), image);
    }
    return image;
  }

  private Optional<Image> image(
      Element element, @Nullable String caption, @Nullable String credit) {
    if (element.attr("width").matches(TINY) || element.attr("height").matches(TINY)) {
      return Optional.empty();
    }
    return ADDRESSES.stream()
        .map(element::attr)
        .flatMap(address -> addresses.web(address).stream())
        .findFirst()
        .map(url -> new Image(url, caption, credit, bounded(element.attr("alt"), MAX_CAPTION)));
  }

  private static @Nullable String bounded(String text, int length) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.isEmpty() || line.length() > length ? null : line;
  }
}
