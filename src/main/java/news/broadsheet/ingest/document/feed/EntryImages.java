package news.broadsheet.ingest.document.feed;

import static news.broadsheet.ingest.document.feed.Vocabulary.FEED;
import static news.broadsheet.ingest.document.feed.Vocabulary.ITUNES;
import static news.broadsheet.ingest.document.feed.Vocabulary.MEDIA;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.broadsheet.article.Image;
import org.jspecify.annotations.Nullable;

/** The images that an entry carries beside its text: Media RSS, enclosures, iTunes. */
record EntryImages(FeedElement entry) {

  private static final int MAX_CAPTION = 5000;
  private static final int MAX_CREDIT = 1000;
  private static final int MAX_ADDRESS = 2000;

  private static final Pattern IMAGE_FILE =
      Pattern.compile("(?i).*\\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?");

  List<Image> all() {
    var images = new ArrayList<Image>();
    for (FeedElement content : entry.all(MEDIA, "content")) {
      if (isImage(content)) {
        image(content, null).ifPresent(images::add);
      }
    }
    // A group is one image in several sizes.
    for (FeedElement group : entry.all(MEDIA, "group")) {
      largest(group.all(MEDIA, "content").stream().filter(EntryImages::isImage))
          .flatMap(content -> image(content, group))
          .ifPresent(images::add);
    }
    enclosures().forEach(images::add);
    if (images.isEmpty()) {
      thumbnail().ifPresent(images::add);
    }
    return images;
  }

  private Optional<Image> image(FeedElement content, @Nullable FeedElement group) {
    String credit = line(content, group, MAX_CREDIT, "credit", "copyright").orElse(null);
    String caption = line(content, group, MAX_CAPTION, "description", "text").orElse(null);
    return address(content, "url").map(url -> new Image(url, caption, credit, null));
  }

  /** Media RSS: what is said of the group or the entry holds for each content in it. */
  private Optional<String> line(
      FeedElement content, @Nullable FeedElement group, int longest, String... names) {
    return Stream.of(Optional.of(content), Optional.ofNullable(group), Optional.of(entry))
        .flatMap(Optional::stream)
        .flatMap(holder -> holder.first(MEDIA, names).stream())
        .flatMap(element -> Prose.of(element).stream())
        .map(Prose::line)
        .filter(text -> !text.isEmpty() && text.length() <= longest)
        .findFirst();
  }

  private Stream<Image> enclosures() {
    Stream<Optional<String>> rss =
        entry.all(FEED, "enclosure").stream()
            .filter(EntryImages::isImage)
            .map(enclosure -> address(enclosure, "url"));
    Stream<Optional<String>> atom =
        EntryLinks.of(entry).links().stream()
            .filter(link -> isEnclosedImage(link))
            .map(link -> address(link, "href"));
    Stream<Optional<String>> own =
        entry.all(FEED, "image").stream()
            .map(image -> image.textOf(FEED, "url").or(() -> Optional.of(image.text())))
            .map(text -> text.flatMap(entry::resolve));
    return Stream.of(rss, atom, own)
        .flatMap(each -> each)
        .flatMap(Optional::stream)
        .map(url -> new Image(url, null, null, null));
  }

  private static boolean isEnclosedImage(FeedElement link) {
    return EntryLinks.isRel(link, "image")
        || (EntryLinks.isRel(link, "enclosure") && link.attribute("type").startsWith("image/"));
  }

  /** Only where there is nothing larger. */
  private Optional<Image> thumbnail() {
    Stream<FeedElement> thumbnails =
        Stream.concat(Stream.of(entry), entry.all(MEDIA, "group", "content").stream())
            .flatMap(holder -> holder.all(MEDIA, "thumbnail").stream());
    return largest(thumbnails)
        .flatMap(thumbnail -> image(thumbnail, null))
        .or(
            () ->
                entry
                    .first(ITUNES, "image")
                    .flatMap(image -> address(image, "href"))
                    .map(url -> new Image(url, null, null, null)));
  }

  private static Optional<FeedElement> largest(Stream<FeedElement> sizes) {
    return sizes.reduce((a, b) -> width(b) > width(a) ? b : a);
  }

  private static int width(FeedElement content) {
    String width = content.attribute("width");
    return width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
  }

  private static boolean isImage(FeedElement content) {
    String type = content.attribute("type");
    String medium = content.attribute("medium");
    return medium.equals("image")
        || type.startsWith("image/")
        || (type.isEmpty()
            && medium.isEmpty()
            && IMAGE_FILE.matcher(content.attribute("url")).matches());
  }

  private static Optional<String> address(FeedElement element, String attribute) {
    return element.resolve(element.attribute(attribute)).filter(url -> url.length() <= MAX_ADDRESS);
  }
}
