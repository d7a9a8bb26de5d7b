package news.broadsheet.source;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Finds the source of an article, and makes one when there is none. Making one is a transaction of
 * its own, so that an ingestion that takes long never keeps others waiting for its source.
 *
 * <p>To be asked before the transaction that writes. Within one, as a rehearsal does, the source is
 * made in it and goes with it; a second connection is not taken, for as many writers as the pool
 * has would wait for each other.
 */
@Singleton
public class Sources {
  private final SourceRepository sources;
  private final SourceHosts hosts;

  Sources(SourceRepository sources, SourceHosts hosts) {
    this.sources = sources;
    this.hosts = hosts;
  }

  /**
   * The source that owns the host, else the one that owns another view of it ({@code www.}, {@code
   * m.}, {@code amp.}), else a new one named after the host. The same for any number of callers at
   * once.
   *
   * @param host as in a canonical URL; a port does not count
   */
  public Source byHostOrCreate(String host, Instant now) {
    Host named = Host.of(host);
    return found(() -> hosts.owner(named)).orElseGet(() -> made(() -> make(named, now)));
  }

  /**
   * The source of this slug, else a new one, which takes the host unless another source owns it.
   *
   * @param slug of the shape that {@code NewArticle} demands
   */
  public Source bySlugOrCreate(String slug, String host, Instant now) {
    var named = new Slug(slug);
    return found(() -> sources.bySlug(named).map(sources::standing))
        .orElseGet(() -> made(() -> make(named, Host.of(host), now)));
  }

  /**
   * The source that {@link #byHostOrCreate} finds.
   *
   * @param host as in a canonical URL; a port does not count
   */
  public Optional<Source> byHost(String host) {
    return found(() -> hosts.owner(Host.of(host)));
  }

  /**
   * What {@link #byHost} finds for each of many hosts, with two statements for all of them.
   *
   * @return no entry is no source
   */
  public Map<String, Source> byHosts(Collection<String> hosts) {
    return hosts.isEmpty()
        ? Map.of()
        : QuarkusTransaction.joiningExisting().call(() -> owners(hosts));
  }

  private Map<String, Source> owners(Collection<String> asked) {
    Map<String, List<String>> spellings = new HashMap<>();
    asked.forEach(host -> spellings.computeIfAbsent(host, each -> Host.of(each).spellings()));
    Map<String, UUID> owners =
        hosts.owners(spellings.values().stream().flatMap(List::stream).toList());
    Map<UUID, Source> owning =
        sources.list("id in ?1", Set.copyOf(owners.values())).stream()
            .collect(toMap(Source::id, source -> source));
    Map<String, Source> found = new HashMap<>();
    spellings.forEach(
        (host, spelt) ->
            spelt.stream()
                .flatMap(spelling -> Stream.ofNullable(owners.get(spelling)))
                .flatMap(id -> Stream.ofNullable(owning.get(id)))
                .findFirst()
                .ifPresent(source -> found.put(host, source)));
    return found;
  }

  /**
   * One that was merged into another is that other.
   *
   * @param idOrSlug where a source has another's id as its slug, the id counts
   */
  public Optional<Source> find(String idOrSlug) {
    return found(() -> sources.standing(idOrSlug));
  }

  /**
   * What a source that was found earlier is now: itself, or what it was merged into meanwhile. To
   * be asked by writers after {@link RuleBooks#held}, for until they end it stays so.
   */
  public Source now(Source found) {
    return found(() -> sources.findByIdOptional(found.id()).map(sources::standing)).orElse(found);
  }

  /**
   * The ids by which the changes of a source are known: its own, and those of the sources that were
   * merged into it, whose changes of before the merge are its own, too.
   */
  public Set<UUID> family(UUID source) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                sources.list("id = ?1 or mergedInto = ?1", source).stream()
                    .map(Source::id)
                    .collect(toUnmodifiableSet()));
  }

  private static Optional<Source> found(Callable<Optional<Source>> question) {
    return QuarkusTransaction.joiningExisting().call(question);
  }

  private Source made(Callable<UUID> make) {
    UUID id =
        inTransaction()
            ? QuarkusTransaction.joiningExisting().call(make)
            : QuarkusTransaction.requiringNew().call(make);
    return found(() -> sources.findByIdOptional(id).map(sources::standing)).orElseThrow();
  }

  private static boolean inTransaction() {
    return QuarkusTransaction.getStatus() == Status.STATUS_ACTIVE;
  }

  /**
   * Whoever takes the slug first waits for nobody; the others wait for that commit and then find
   * the host taken. So the slug also settles the race of {@code www.} or {@code m.} against none.
   */
  private UUID make(Host host, Instant now) {
    String name = host.name();
    Iterator<Slug> slugs = Slug.of(name).orElse(Slug.LAST_RESORT).variants().iterator();
    Optional<UUID> made = Optional.empty();
    while (made.isEmpty()) {
      Source source = Source.found(slugs.next(), name, host, now);
      if (sources.insert(source) && hosts.claim(host.value(), source.id())) {
        made = Optional.of(source.id());
      } else {
        sources.delete("id", source.id());
        made = hosts.owner(host).map(Source::id);
      }
    }
    return made.get();
  }

  private UUID make(Slug slug, Host host, Instant now) {
    Source source = Source.found(slug, slug.value(), host, now);
    if (!sources.insert(source)) {
      return sources.bySlug(slug).orElseThrow().id();
    }
    if (hosts.owner(host).isEmpty()) {
      hosts.claim(host.value(), source.id());
    }
    return source.id();
  }
}
