package news.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * An address that names an article, or (relation {@code syndication}) that it claims to be a copy
 * of.
 */
@Entity
@Immutable
@Table(name = "original_url")
public class OriginalUrl {
  @Id private UUID id;

  @Column(name = "article_id", nullable = false)
  private UUID articleId;

  @Column(nullable = false)
  private String url;

  @Column(name = "canonical_url", nullable = false)
  private String canonicalUrl;

  @Column(nullable = false)
  private byte[] identity;

  @Column(nullable = false)
  private String relation;

  @Column(name = "first_seen_at", nullable = false)
  private Instant firstSeenAt;

  public UUID id() {
    return id;
  }

  public UUID articleId() {
    return articleId;
  }

  public String url() {
    return url;
  }

  public String canonicalUrl() {
    return canonicalUrl;
  }

  public byte[] identity() {
    return identity.clone();
  }

  public String relation() {
    return relation;
  }

  public Instant firstSeenAt() {
    return firstSeenAt;
  }
}
