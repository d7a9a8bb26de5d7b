package news.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import news.broadsheet.article.Author;
import news.broadsheet.article.Provenance;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.Source;
import news.broadsheet.text.language.ArticleLanguage;
import news.broadsheet.text.language.DetectedLanguage;
import org.jspecify.annotations.Nullable;

/**
 * What a post makes of an article, in the types of the table ({@link ArticleColumns}).
 *
 * @param presented the canonical URL it goes by
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a record
record ArticleRow(
    NewArticle article,
    Content content,
    byte[] fingerprint,
    Source source,
    String presented,
    @Nullable String publishedText,
    Instant orderedAt,
    ArticleLanguage language,
    Provenance provenance,
    SearchInput search) {

  ArticleRow(
      NewArticle article,
      Content content,
      Source source,
      String presented,
      @Nullable String publishedText,
      Instant orderedAt,
      Provenance provenance) {
    this(
        article,
        content,
        content.fingerprint(),
        source,
        presented,
        publishedText,
        orderedAt,
        content.language(),
        provenance,
        SearchInput.of(content, content.language(), source));
  }

  /** The same, taken as another language. */
  ArticleRow in(ArticleLanguage other) {
    return new ArticleRow(
        article,
        content,
        fingerprint,
        source,
        presented,
        publishedText,
        orderedAt,
        other,
        provenance,
        SearchInput.of(content, other, source));
  }

  /** The same, its fields from elsewhere. */
  ArticleRow from(Provenance other) {
    return new ArticleRow(
        article,
        content,
        fingerprint,
        source,
        presented,
        publishedText,
        orderedAt,
        language,
        other,
        search);
  }

  @Nullable String detectedLanguage() {
    DetectedLanguage detected = language.detected();
    return detected == null ? null : detected.tag();
  }

  @Nullable Double languageConfidence() {
    DetectedLanguage detected = language.detected();
    return detected == null ? null : detected.confidence();
  }

  @Nullable String published() {
    PublicationTime published = article.publishedAt();
    return published == null ? null : published.value();
  }

  @Nullable OffsetDateTime publishedAt() {
    PublicationTime published = article.publishedAt();
    return published == null ? null : time(published.instant());
  }

  @Nullable String publishedPrecision() {
    PublicationTime published = article.publishedAt();
    return published == null ? null : published.precision().code();
  }

  @Nullable String modified() {
    PublicationTime modified = article.modifiedAt();
    return modified == null ? null : modified.value();
  }

  @Nullable OffsetDateTime modifiedAt() {
    PublicationTime modified = article.modifiedAt();
    return modified == null ? null : time(modified.instant());
  }

  List<String> authorKeys() {
    List<Author> authors = article.authors() == null ? List.of() : article.authors();
    return authors.stream().map(author -> author.name().strip().toLowerCase(Locale.ROOT)).toList();
  }

  static OffsetDateTime required(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable String json(ObjectMapper json, @Nullable Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
