package news.broadsheet.source;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import news.broadsheet.page.Cursor;
import news.broadsheet.page.Page;
import org.jspecify.annotations.Nullable;

/** Sources with their hosts and how many articles they have. */
@Singleton
class SourceViews {
  private final SourceRepository sources;
  private final SourceHosts hosts;

  SourceViews(SourceRepository sources, SourceHosts hosts) {
    this.sources = sources;
    this.hosts = hosts;
  }

  @Transactional
  SourceView one(String idOrSlug) {
    return sources.standing(idOrSlug).map(this::of).orElseThrow(() -> new SourceNotFound(idOrSlug));
  }

  SourceView of(Source source) {
    return of(List.of(source)).getFirst();
  }

  /**
   * By slug.
   *
   * @param host only the owners of this host, with or without {@code www.}
   */
  @Transactional
  Page<SourceView> page(@Nullable Host host, int limit, @Nullable String cursor) {
    String query = host == null ? "sources" : "sources of " + host.value();
    String after = cursor == null ? "" : Cursor.decode(cursor, query, 1).key().getFirst();
    List<Source> found =
        host == null
            ? sources.after(after, limit + 1)
            : sources.ownersAfter(host, after, limit + 1);
    Page<Source> page = Page.of(found, limit, source -> new Cursor(query, List.of(source.slug())));
    return new Page<>(of(page.items()), page.nextCursor());
  }

  private List<SourceView> of(List<Source> page) {
    List<UUID> ids = page.stream().map(Source::id).toList();
    Map<UUID, SortedSet<String>> owned = hosts.of(ids);
    Map<UUID, SortedSet<String>> aliases = sources.aliases(ids);
    Map<UUID, Long> counts = sources.articleCounts(ids);
    return page.stream()
        .map(
            source ->
                SourceView.of(
                    source,
                    owned.getOrDefault(source.id(), new TreeSet<>()),
                    aliases.get(source.id()),
                    counts.getOrDefault(source.id(), 0L)))
        .toList();
  }
}
