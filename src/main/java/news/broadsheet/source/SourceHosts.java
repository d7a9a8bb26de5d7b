package news.broadsheet.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Which host belongs to which source. */
@ApplicationScoped
class SourceHosts implements PanacheRepositoryBase<SourceHost, String> {
  // A spelling costs one look-up in the primary key, so that the write path can ask for each
  // article.
  private static final String OWNER =
      """
      select s.* from source_host h join source s on s.id = h.source_id
      where h.host = any(:spellings) order by array_position(:spellings, h.host) limit 1
      """;
  private static final String CLAIM =
      "insert into SourceHost (host, sourceId) values (:host, :source) on conflict (host) do nothing";

  /** The source of exactly this host, else the one of another view of it. */
  Optional<Source> owner(Host host) {
    return getSession()
        .createNativeQuery(OWNER, Source.class)
        .setParameter("spellings", host.spellings().toArray(String[]::new))
        .getResultStream()
        .findFirst();
  }

  /** The ids of the sources that own these hosts, each as it is spelt; no entry is nobody. */
  Map<String, UUID> owners(Collection<String> spellings) {
    return find("host in ?1", spellings).stream()
        .collect(toMap(SourceHost::host, SourceHost::sourceId));
  }

  /** Whether the host was free. Waits for a transaction that is about to take it. */
  boolean claim(String host, UUID source) {
    return getSession()
            .createMutationQuery(CLAIM)
            .setParameter("host", host)
            .setParameter("source", source)
            .executeUpdate()
        == 1;
  }

  /** Frees the hosts of a source but those to keep. */
  void release(UUID source, Collection<String> kept) {
    delete("sourceId = ?1 and host not in ?2", source, kept);
  }

  /** No entry is no host. */
  Map<UUID, SortedSet<String>> of(Collection<UUID> sources) {
    return find("sourceId in ?1", sources).stream()
        .collect(
            groupingBy(
                SourceHost::sourceId, mapping(SourceHost::host, toCollection(TreeSet::new))));
  }
}
