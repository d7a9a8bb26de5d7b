package news.broadsheet.ingest.document.page.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import news.broadsheet.article.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Which of the words for programs says what was taken. Asked afterwards, by the value: what was
 * taken is often a part of what was said, or two claims completed each other.
 */
final class MetadataOrigins {

  private record Places(List<String> linked, List<String> meta) {}

  private static final Map<String, Places> PLACES =
      Map.of(
          "title",
          new Places(List.of("headline", "alternativeHeadline"), PageMetadata.TITLES),
          "summary",
          new Places(List.of("description"), PageMetadata.DESCRIPTIONS),
          "section",
          new Places(List.of("articleSection"), PageMetadata.SECTIONS),
          "tags",
          new Places(List.of("keywords"), PageMetadata.TAGS),
          "rights",
          new Places(List.of("copyrightNotice"), PageMetadata.RIGHTS),
          "language",
          new Places(List.of("inLanguage"), List.of()),
          "publishedAt",
          new Places(ClaimedTimes.LINKED_PUBLISHED, List.of(ClaimedTimes.PUBLISHED)),
          "modifiedAt",
          new Places(List.of("dateModified"), List.of(ClaimedTimes.MODIFIED)),
          "authors",
          new Places(List.of("author", "creator"), List.of(ClaimedAuthors.NAMES)));

  private final @Nullable LinkedArticle linked;
  private final MetaTags meta;

  MetadataOrigins(@Nullable LinkedArticle linked, MetaTags meta) {
    this.linked = linked;
    this.meta = meta;
  }

  /**
   * @param field of NewArticle
   * @param says whether a text says what was taken
   */
  Optional<Origin> of(String field, Predicate<String> says) {
    Places places = PLACES.getOrDefault(field, new Places(List.of(), List.of()));
    if (linked != null && places.linked.stream().anyMatch(name -> linkedSays(name, says))) {
      return Optional.of(Origin.JSONLD);
    }
    return places.meta.stream()
        .filter(name -> meta.all(name).stream().anyMatch(says))
        .findFirst()
        .map(this::origin);
  }

  private boolean linkedSays(String field, Predicate<String> says) {
    return linked != null
        && (linked.texts(field).stream().anyMatch(says)
            || linked.things(field).stream().map(LinkedThing::name).anyMatch(says));
  }

  private Origin origin(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (meta.isMicrodata(lower)) {
      return Origin.MICRODATA;
    }
    return lower.startsWith("og:") || lower.startsWith("article:") ? Origin.OPENGRAPH : Origin.META;
  }
}
