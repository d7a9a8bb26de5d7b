package news.broadsheet.ingest.document.page.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Where the bytes of an img element are, which pages that load late keep in many places. */
final class ImageSource {

  private static final List<String> LATE =
      List.of(
          "data-src", "data-original", "data-lazy-src", "data-lazy", "data-url", "data-full-src");
  private static final List<String> SETS = List.of("srcset", "data-srcset", "data-lazy-srcset");

  private ImageSource() {}

  /** As written; the late address before that of the placeholder, then the largest of a set. */
  static Optional<String> of(Element img) {
    return Stream.concat(
            Stream.concat(
                LATE.stream().map(img::attr),
                Stream.of(img.attr("src")).filter(src -> !src.startsWith("data:"))),
            SETS.stream().map(img::attr).map(ImageSource::largest))
        .map(String::strip)
        .filter(address -> !address.isEmpty() && !address.startsWith("data:"))
        .findFirst()
        .or(() -> ofPicture(img));
  }

  private static Optional<String> ofPicture(Element img) {
    Element parent = img.parent();
    return parent == null || !parent.normalName().equals("picture")
        ? Optional.empty()
        : parent.children().stream()
            .flatMap(source -> SETS.stream().map(source::attr))
            .map(ImageSource::largest)
            .filter(address -> !address.isEmpty())
            .findFirst();
  }

  /** "a.jpg 400w, b.jpg 800w": the one with the greatest number. */
  private static String largest(String set) {
    String best = "";
    double most = -1;
    for (String candidate : set.strip().split(",\\s+", 200)) {
      String[] parts = candidate.strip().split("\\s+", 3);
      double size =
          parts.length > 1 && parts[1].matches("\\d{1,6}(?:\\.\\d{1,3})?[wxh]")
              ? Double.parseDouble(parts[1].substring(0, parts[1].length() - 1))
              : 0;
      if (size > most) {
        most = size;
        best = parts[0];
      }
    }
    return best;
  }
}
