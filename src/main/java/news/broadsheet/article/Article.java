package news.broadsheet.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.broadsheet.source.Source;
import news.broadsheet.text.language.DetectedLanguage;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An article as it stands now. Read-only on purpose: the one write path (room {@code ingest})
 * writes rows by SQL, because what becomes of a post is decided by the database, not by what was
 * read before.
 */
@Entity
@Immutable
@Table(name = "article")
public class Article {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "source_id")
  private Source source;

  @Column(nullable = false)
  private String url;

  @Column(name = "canonical_url", nullable = false)
  private String canonicalUrl;

  @Column(nullable = false)
  private String title;

  private @Nullable String summary;
  private @Nullable String body;
  private @Nullable String byline;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Author> authors;

  private @Nullable String agency;
  private @Nullable String dateline;
  private @Nullable String published;

  @Column(name = "published_text")
  private @Nullable String publishedText;

  private @Nullable String modified;
  private @Nullable String language;

  @Column(name = "declared_language")
  private @Nullable String declaredLanguage;

  @Column(name = "detected_language")
  private @Nullable String detectedLanguage;

  @Column(name = "language_confidence")
  private @Nullable Double languageConfidence;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Map<String, String> provenance;

  private @Nullable String section;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private @Nullable List<String> tags;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Image> images;

  @Column(name = "related_links")
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<RelatedLink> relatedLinks;

  @Column(name = "retrieved_at")
  private @Nullable Instant retrievedAt;

  private @Nullable String rights;

  @Column(name = "embargoed_until")
  private @Nullable Instant embargoedUntil;

  @Column(name = "word_count", nullable = false)
  private int wordCount;

  @Column(name = "content_fingerprint", nullable = false)
  private byte[] contentFingerprint;

  @Column(nullable = false)
  private int revision;

  @Column(name = "last_revision", nullable = false)
  private int lastRevision;

  @Column(nullable = false)
  private int version;

  @Column(name = "ordered_at", nullable = false)
  private Instant orderedAt;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "removed_at")
  private @Nullable Instant removedAt;

  @Column(name = "removed_reason")
  private @Nullable String removedReason;

  @Column(name = "merged_into")
  private @Nullable UUID mergedInto;

  public UUID id() {
    return id;
  }

  public Source source() {
    return source;
  }

  public String url() {
    return url;
  }

  public String canonicalUrl() {
    return canonicalUrl;
  }

  public String title() {
    return title;
  }

  public @Nullable String summary() {
    return summary;
  }

  public @Nullable String body() {
    return body;
  }

  public @Nullable String byline() {
    return byline;
  }

  public @Nullable List<Author> authors() {
    return authors;
  }

  public @Nullable String agency() {
    return agency;
  }

  public @Nullable String dateline() {
    return dateline;
  }

  public @Nullable PublicationTime publishedAt() {
    return published == null ? null : new PublicationTime(published);
  }

  public @Nullable String publishedText() {
    return publishedText;
  }

  public @Nullable PublicationTime modifiedAt() {
    return modified == null ? null : new PublicationTime(modified);
  }

  /** What it is taken as. */
  public @Nullable String language() {
    return language;
  }

  /** What it was posted with. */
  public @Nullable String declaredLanguage() {
    // Without a detection, as of all articles of former versions, it is taken as what was declared.
    return detectedLanguage == null ? language : declaredLanguage;
  }

  /** What its text looks like; null where nobody looked or there is too little of it. */
  public @Nullable DetectedLanguage detectedLanguage() {
    return detectedLanguage == null || languageConfidence == null
        ? null
        : new DetectedLanguage(detectedLanguage, languageConfidence);
  }

  /** Where its present text comes from, field by field. */
  public Provenance provenance() {
    return Provenance.read(provenance);
  }

  public @Nullable String section() {
    return section;
  }

  public @Nullable List<String> tags() {
    return tags;
  }

  public @Nullable List<Image> images() {
    return images;
  }

  public @Nullable List<RelatedLink> relatedLinks() {
    return relatedLinks;
  }

  public @Nullable Instant retrievedAt() {
    return retrievedAt;
  }

  public @Nullable String rights() {
    return rights;
  }

  public @Nullable Instant embargoedUntil() {
    return embargoedUntil;
  }

  public int wordCount() {
    return wordCount;
  }

  public byte[] contentFingerprint() {
    return contentFingerprint.clone();
  }

  public int revision() {
    return revision;
  }

  public int lastRevision() {
    return lastRevision;
  }

  Instant orderedAt() {
    return orderedAt;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public @Nullable Instant removedAt() {
    return removedAt;
  }

  /** Whether its text went when it was removed. No article that can be read is without a title. */
  public boolean erased() {
    return title.isEmpty();
  }

  /** The article that this one turned out to be, which has its addresses and texts now. */
  public Optional<UUID> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  /** This article, unless it was removed. */
  public Article orGone() {
    if (removedAt != null) {
      throw new ArticleGone(id, String.valueOf(removedReason), removedAt, mergedInto);
    }
    return this;
  }

  /** Changes with everything that a reader can see, the name of the source included. */
  public String entityTag() {
    return version + "." + source.version();
  }

  /** The entity tag of the representation with these parts too. */
  public String entityTag(Collection<Included> parts) {
    return entityTag()
        + parts.stream().sorted().map(part -> "." + part.code()).collect(Collectors.joining());
  }

  /** Those of all representations. */
  public String[] entityTags() {
    return Included.COMBINATIONS.stream().map(this::entityTag).toArray(String[]::new);
  }
}
