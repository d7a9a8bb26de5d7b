package news.broadsheet.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is read.
 *
 * @param hosts in ASCII, sorted
 * @param aliases slugs of those that were merged into it; null for none
 * @param articleCount of the articles that are not removed, those under embargo included: it tells
 *     how many are kept
 */
record SourceView(
    UUID id,
    String slug,
    String name,
    @Nullable String homepage,
    SortedSet<String> hosts,
    @Nullable String language,
    @Nullable String country,
    @Nullable SourceKind kind,
    @Nullable UrlRules urlRules,
    @Nullable Integer retentionDays,
    @Nullable SortedSet<String> aliases,
    long articleCount,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  static SourceView of(
      Source source,
      SortedSet<String> hosts,
      @Nullable SortedSet<String> aliases,
      long articleCount) {
    return new SourceView(
        source.id(),
        source.slug(),
        source.name(),
        source.homepage(),
        hosts,
        source.language(),
        source.country(),
        source.kind(),
        source.urlRules(),
        source.retentionDays(),
        aliases,
        articleCount,
        source.createdAt(),
        source.updatedAt(),
        source.version());
  }

  /** Strong, and so with the count: it is part of what is sent. */
  String entityTag() {
    return version + "." + articleCount;
  }
}
