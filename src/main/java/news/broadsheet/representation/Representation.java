package news.broadsheet.representation;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms of an article, in the order of preference: JSON for those who do not say. */
enum Representation {
  JSON(MediaType.APPLICATION_JSON),
  MARKDOWN_DOCUMENT(Representation.MARKDOWN),
  PAGE(MediaType.TEXT_HTML),
  LINKED(Representation.LINKED_DATA),
  NEWS_IN_JSON(Representation.NINJS);

  /** RFC 7763. */
  static final String MARKDOWN = "text/markdown";

  /** JSON-LD 1.1. */
  static final String LINKED_DATA = "application/ld+json";

  /** IPTC has registered none for ninjs; by the name of its vendor tree. */
  static final String NINJS = "application/vnd.iptc.ninjs+json";

  static final List<Variant> VARIANTS =
      Variant.mediaTypes(
              Arrays.stream(values()).map(Representation::type).toArray(MediaType[]::new))
          .build();

  private final String mediaType;

  Representation(String mediaType) {
    this.mediaType = mediaType;
  }

  private MediaType type() {
    return MediaType.valueOf(mediaType);
  }

  /**
   * @param chosen among {@link #VARIANTS}; null for none, which was answered before
   */
  static Representation of(@Nullable Variant chosen) {
    return Arrays.stream(values())
        .filter(form -> chosen != null && form.type().equals(chosen.getMediaType()))
        .findFirst()
        .orElse(JSON);
  }
}
