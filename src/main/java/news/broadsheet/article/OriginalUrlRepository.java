package news.broadsheet.article;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.broadsheet.url.CanonicalUrl;

/** Finds addresses. */
@ApplicationScoped
public class OriginalUrlRepository implements PanacheRepositoryBase<OriginalUrl, UUID> {

  /** In the order in which they became known. */
  public List<OriginalUrl> ofArticle(UUID articleId) {
    return list("articleId = ?1 order by firstSeenAt, id", articleId);
  }

  /** The address that names an article; claims of syndication name none. */
  public Optional<OriginalUrl> naming(CanonicalUrl url) {
    return find("identity = ?1 and relation <> 'syndication'", url.identity())
        .firstResultOptional();
  }
}
