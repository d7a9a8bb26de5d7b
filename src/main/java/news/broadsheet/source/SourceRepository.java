package news.broadsheet.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<Source, UUID> {
  private static final String INSERT =
      """
      insert into Source (id, slug, name, homepage, language, country, kind, urlRules, retentionDays, createdAt, updatedAt)
      values (:id, :slug, :name, :homepage, :language, :country, :kind, :urlRules, :retentionDays, :now, :now)
      on conflict (slug) do nothing
      """;
  // Counted, not kept in a column: every ingestion would wait for the row of its source. It reads
  // the source's part of the partial index article_by_source, and grows with it.
  private static final String COUNTS =
      """
      select source_id, count(*) from article
      where source_id = any(:ids) and removed_at is null group by source_id
      """;

  Optional<Source> bySlug(Slug slug) {
    return find("slug", slug.value()).firstResultOptional();
  }

  Optional<Source> byIdOrSlug(String idOrSlug) {
    return byIdOrSlug(idOrSlug, LockModeType.NONE);
  }

  /** With the one that a merged source has become in its place. */
  Optional<Source> standing(String idOrSlug) {
    return byIdOrSlug(idOrSlug).map(this::standing);
  }

  /** The source itself, or what it has become. */
  Source standing(Source source) {
    UUID into = source.mergedInto();
    return into == null ? source : findByIdOptional(into).orElseThrow();
  }

  /** Nobody else changes it until the transaction ends; articles still come in meanwhile. */
  Optional<Source> locked(String idOrSlug) {
    return byIdOrSlug(idOrSlug, LockModeType.PESSIMISTIC_WRITE);
  }

  private Optional<Source> byIdOrSlug(String text, LockModeType lock) {
    return uuid(text)
        .flatMap(id -> findByIdOptional(id, lock))
        .or(
            () ->
                Slug.given(text)
                    .flatMap(
                        slug -> find("slug", slug.value()).withLock(lock).firstResultOptional()));
  }

  List<Source> after(String slug, int limit) {
    return find("slug > ?1 and mergedInto is null order by slug", slug).page(0, limit).list();
  }

  List<Source> ownersAfter(Host host, String slug, int limit) {
    String owners = "id in (select sourceId from SourceHost where host in ?1)";
    return find(owners + " and slug > ?2 order by slug", host.spellings(), slug)
        .page(0, limit)
        .list();
  }

  /** Whether the slug was free. Waits for a transaction that is about to take it. */
  boolean insert(Source source) {
    return getSession()
            .createMutationQuery(INSERT)
            .setParameter("id", source.id())
            .setParameter("slug", source.slug())
            .setParameter("name", source.name())
            .setParameter("homepage", source.homepage())
            .setParameter("language", source.language())
            .setParameter("retentionDays", source.retentionDays())
            .setParameter("country", source.country())
            .setParameter("kind", source.kind())
            .setParameter("urlRules", source.urlRules())
            .setParameter("now", source.createdAt())
            .executeUpdate()
        == 1;
  }

  /** The slugs of the sources that were merged into each; no entry is none. */
  Map<UUID, SortedSet<String>> aliases(Collection<UUID> ids) {
    return find("mergedInto in ?1", ids).stream()
        .collect(groupingBy(Source::mergedInto, mapping(Source::slug, toCollection(TreeSet::new))));
  }

  /** How many articles that are not removed each source has; no entry is none. */
  Map<UUID, Long> articleCounts(Collection<UUID> ids) {
    return getSession()
        .createNativeQuery(COUNTS, Tuple.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, Long.class)));
  }

  /** Java also reads 1-1-1-1-1 as a UUID, which is a slug. */
  private static Optional<UUID> uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
