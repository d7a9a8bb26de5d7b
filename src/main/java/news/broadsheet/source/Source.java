package news.broadsheet.source;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publisher. Its hosts stand in {@link SourceHost}, so that the write path need not load them.
 */
@Entity
public class Source {
  @Id private UUID id;

  @Column(nullable = false)
  private String slug;

  @Column(nullable = false)
  private String name;

  @Column private @Nullable String homepage;
  @Column private @Nullable String language;
  @Column private @Nullable String country;

  @Convert(converter = SourceKind.InColumn.class)
  @Column
  private @Nullable SourceKind kind;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private Instant updatedAt;

  protected Source() {
    // For Hibernate: rows are inserted by SourceRepository, because the database decides who is
    // first.
  }

  public UUID id() {
    return id;
  }

  /**
   * Lower-case letters, digits and single hyphens; unique, and stable until an editor changes it.
   */
  public String slug() {
    return slug;
  }

  public String name() {
    return name;
  }

  /** BCP 47: the language of its articles where they do not say. */
  public @Nullable String language() {
    return language;
  }

  /** Grows with every change of the source, its hosts included. */
  public int version() {
    return version;
  }

  @Nullable String homepage() {
    return homepage;
  }

  @Nullable String country() {
    return country;
  }

  @Nullable SourceKind kind() {
    return kind;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
