package news.broadsheet.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import news.broadsheet.sql.Micros;
import news.broadsheet.url.SourceRules;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A publisher. Its hosts stand in {@link SourceHost}, so that the write path need not load them.
 */
@Entity
public class Source {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

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

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  private @Nullable UrlRules urlRules;

  @Column private @Nullable Integer retentionDays;

  @Column private @Nullable UUID mergedInto;

  @Version private int version;

  @Column(nullable = false, updatable = false)
  private Instant createdAt;

  @Column(nullable = false)
  private Instant updatedAt;

  protected Source() {
    // For Hibernate.
  }

  private Source(Slug slug, String name, Instant now) {
    this.id = IDS.generate();
    this.slug = slug.value();
    this.name = name;
    this.createdAt = Micros.of(now);
    this.updatedAt = createdAt;
  }

  static Source of(NewSource asked, Slug slug, Instant now) {
    var source = new Source(slug, asked.name(), now);
    source.describe(asked);
    return source;
  }

  /** All that is known of a source that only an article named. */
  static Source found(Slug slug, String name, Host host, Instant now) {
    var source = new Source(slug, name, now);
    source.homepage = host.homepage();
    return source;
  }

  /** A slug that is absent stays as it is: addresses and scrapers rely on it. */
  void replace(NewSource asked, Instant now) {
    slug = asked.slug() == null ? slug : asked.slug();
    name = asked.name();
    describe(asked);
    updatedAt = Micros.of(now);
  }

  /** The rules of both, as its hosts are those of both from now on. */
  void takeOver(Source former, Instant now) {
    urlRules = UrlRules.together(urlRules, former.urlRules);
    updatedAt = Micros.of(now);
  }

  /** From now on another name of that one. */
  void mergeInto(Source other, Instant now) {
    mergedInto = other.id;
    urlRules = null; // it has no hosts left that they could be about
    updatedAt = Micros.of(now);
  }

  private void describe(NewSource asked) {
    homepage = asked.homepage();
    language = asked.language();
    country = asked.country();
    kind = asked.kind();
    urlRules = UrlRules.settled(asked.urlRules());
    retentionDays = asked.retentionDays();
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

  /** What its query parameters mean. */
  public SourceRules rules() {
    return urlRules == null ? SourceRules.NONE : urlRules.rules();
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

  @Nullable UrlRules urlRules() {
    return urlRules;
  }

  /** How long its articles are kept, from when they came here; null: as the service is set. */
  @Nullable Integer retentionDays() {
    return retentionDays;
  }

  /** Of which source it is another name; null of one that stands for itself. */
  @Nullable UUID mergedInto() {
    return mergedInto;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
