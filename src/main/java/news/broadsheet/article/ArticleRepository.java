package news.broadsheet.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.page.Page;
import org.hibernate.Session;

/** Finds articles; removed ones too where they are asked for by name. */
@ApplicationScoped
public class ArticleRepository implements PanacheRepositoryBase<Article, UUID> {
  private final Reader reader;

  ArticleRepository(Reader reader) {
    this.reader = reader;
  }

  /**
   * @throws ArticleNotFound when there never was one of this id
   */
  public Article named(UUID id) {
    return withSource(id).orElseThrow(() -> new ArticleNotFound(id));
  }

  /**
   * The article as far as the caller is concerned: to a reader one under embargo does not exist
   * yet, removed or not.
   */
  public Optional<Article> readable(UUID id) {
    Instant now = Instant.now();
    return withSource(id).filter(article -> !reader.embargo().hides(article, now));
  }

  Optional<Article> withSource(UUID id) {
    return find("from Article a join fetch a.source where a.id = ?1", id).firstResultOptional();
  }

  /** Those of the articles that are neither removed nor under embargo, whoever asks. */
  public List<Article> standing(Collection<UUID> ids) {
    Instant now = Instant.now();
    return list("from Article a join fetch a.source where a.id in ?1 and a.removedAt is null", ids)
        .stream()
        .filter(article -> !Embargo.HOLDS.hides(article, now))
        .toList();
  }

  /** The article as it is now, which nobody else can change until this transaction ends. */
  public Article locked(UUID id) {
    // What this session read before the lock may be stale, and is not read again while it is known.
    getEntityManager().clear();
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new ArticleNotFound(id));
  }

  /** With their sources, not as this session may have read them before. */
  public Map<UUID, Article> readAnew(Collection<UUID> ids) {
    getEntityManager().clear();
    return find("from Article a join fetch a.source where a.id in ?1", ids).stream()
        .collect(Collectors.toMap(Article::id, article -> article));
  }

  Page<Article> list(ArticleListQuery query) {
    var sql = query.sql(reader.embargo());
    var select =
        getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(sql.sql(), Object.class)
            .addEntity("a", Article.class);
    for (int i = 0; i < sql.parameters().size(); i++) {
      select.setParameter(i + 1, sql.parameters().get(i));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    var found = (List<Article>) (List) select.getResultList();
    return Page.of(found, query.limit(), query::cursorAfter);
  }
}
