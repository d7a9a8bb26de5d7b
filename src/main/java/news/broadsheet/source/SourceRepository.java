package news.broadsheet.source;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SourceRepository implements PanacheRepositoryBase<Source, UUID> {
  // By the primary key of source_host: one index look-up a spelling, then one of the source.
  private static final String BY_HOST =
      """
      select s.* from source_host h join source s on s.id = h.source_id
      where h.host = any(:spellings) order by h.host = :host desc limit 1
      """;
  private static final String INSERT =
      """
      insert into Source (id, slug, name, homepage, language, country, kind, createdAt, updatedAt)
      values (:id, :slug, :name, :homepage, :language, :country, :kind, :now, :now)
      on conflict (slug) do nothing
      """;
  private static final String INSERT_HOST =
      "insert into SourceHost (host, sourceId) values (:host, :id) on conflict (host) do nothing";

  Optional<Source> bySlug(String slug) {
    return find("slug", slug).firstResultOptional();
  }

  /** The source of exactly this host, else the one of its other spelling. */
  Optional<Source> byHost(Host host) {
    return getSession()
        .createNativeQuery(BY_HOST, Source.class)
        .setParameter("spellings", host.spellings().toArray(String[]::new))
        .setParameter("host", host.value())
        .getResultStream()
        .findFirst();
  }

  Optional<Source> byIdOrSlug(String idOrSlug) {
    return uuid(idOrSlug).flatMap(this::findByIdOptional).or(() -> bySlug(idOrSlug));
  }

  /** Whether the slug was free. Waits for a transaction that is about to take it. */
  boolean insert(SourceRow row) {
    return getSession()
            .createMutationQuery(INSERT)
            .setParameter("id", row.id())
            .setParameter("slug", row.slug().value())
            .setParameter("name", row.name())
            .setParameter("homepage", row.homepage())
            .setParameter("language", row.language())
            .setParameter("country", row.country())
            .setParameter("kind", row.kind())
            .setParameter("now", row.now())
            .executeUpdate()
        == 1;
  }

  /** Whether the host was free. Waits for a transaction that is about to take it. */
  boolean claim(Host host, UUID source) {
    return getSession()
            .createMutationQuery(INSERT_HOST)
            .setParameter("host", host.value())
            .setParameter("id", source)
            .executeUpdate()
        == 1;
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
