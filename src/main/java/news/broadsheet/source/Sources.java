package news.broadsheet.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Finds the source of an article, and makes one when there is none. Making one is a transaction of
 * its own, so that an ingestion that takes long never keeps others waiting for its source; it needs
 * a second connection, and is therefore better asked before the transaction that writes.
 */
@ApplicationScoped
public class Sources {
  private final SourceRepository sources;

  Sources(SourceRepository sources) {
    this.sources = sources;
  }

  /**
   * The source that owns the host, else the one that owns it with or without {@code www.}, else a
   * new one named after the host. The same for any number of callers at once.
   *
   * @param host as in a canonical URL; a port does not count
   */
  public Source byHostOrCreate(String host, Instant now) {
    Host named = Host.of(host);
    return sources.byHost(named).orElseGet(() -> inOwnTransaction(() -> make(named, now)));
  }

  /**
   * The source of this slug, else a new one, which takes the host unless another source owns it.
   *
   * @param slug of the shape that {@code NewArticle} demands
   */
  public Source bySlugOrCreate(String slug, String host, Instant now) {
    return sources
        .bySlug(slug)
        .orElseGet(() -> inOwnTransaction(() -> make(new Slug(slug), Host.of(host), now)));
  }

  /**
   * @param idOrSlug where a source has another's id as its slug, the id counts
   */
  public Optional<Source> find(String idOrSlug) {
    return sources.byIdOrSlug(idOrSlug);
  }

  private Source inOwnTransaction(Callable<UUID> make) {
    return sources.findById(QuarkusTransaction.requiringNew().call(make));
  }

  /**
   * Whoever takes the slug first waits for nobody; the others wait for that commit and then find
   * the host taken. So the slug also settles the race of {@code www.} against none.
   */
  private UUID make(Host host, Instant now) {
    String name = host.name();
    Iterator<Slug> slugs = Slug.of(name).orElse(Slug.LAST_RESORT).variants().iterator();
    Optional<UUID> made = Optional.empty();
    while (made.isEmpty()) {
      SourceRow row = SourceRow.found(slugs.next(), name, host, now);
      if (sources.insert(row) && sources.claim(host, row.id())) {
        made = Optional.of(row.id());
      } else {
        sources.delete("id", row.id());
        made = sources.byHost(host).map(Source::id);
      }
    }
    return made.get();
  }

  private UUID make(Slug slug, Host host, Instant now) {
    SourceRow row = SourceRow.found(slug, slug.value(), host, now);
    if (!sources.insert(row)) {
      return sources.bySlug(slug.value()).orElseThrow().id();
    }
    if (sources.byHost(host).isEmpty()) {
      sources.claim(host, row.id());
    }
    return row.id();
  }
}
