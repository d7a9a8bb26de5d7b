package news.broadsheet.ingest.document.page.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image that a page names to programs.
 *
 * @param address as written
 */
public record ClaimedImage(String address, String caption, String credit, String alt) {

  private static final int MOST = 20;

  static List<ClaimedImage> of(@Nullable LinkedArticle linked, MetaTags meta) {
    List<ClaimedImage> images = new ArrayList<>();
    if (linked != null) {
      for (LinkedThing image : linked.things("image")) {
        String address =
            image.plain().isEmpty() ? image.first("contentUrl", "url", "@id") : image.plain();
        if (!address.isBlank() && images.size() < MOST) {
          images.add(
              new ClaimedImage(
                  address,
                  image.first("caption", "description"),
                  image.first("creditText", "creator", "author", "copyrightNotice"),
                  ""));
        }
      }
    }
    String alt = meta.first("og:image:alt", "twitter:image:alt").orElse("");
    meta.first(
            "og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
        .ifPresent(address -> images.add(new ClaimedImage(address, "", "", alt)));
    return images;
  }
}
