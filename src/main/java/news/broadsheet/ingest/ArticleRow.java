package news.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.broadsheet.article.Author;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.source.Source;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an article that a post decides, in the order of {@link #COLUMNS}.
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
    Instant orderedAt) {

  private static final String SEARCH_VECTOR =
      "setweight(to_tsvector(?::regconfig, ?), 'A') || setweight(to_tsvector(?::regconfig, ?), 'B')"
          + " || setweight(to_tsvector(?::regconfig, ?), 'C')";

  /** Names and the expressions that take their values. */
  static final List<String[]> COLUMNS =
      List.of(
          column("source_id", "?"),
          column("url", "?"),
          column("canonical_url", "?"),
          column("title", "?"),
          column("summary", "?"),
          column("body", "?"),
          column("byline", "?"),
          column("authors", "?::jsonb"),
          column("author_keys", "?"),
          column("agency", "?"),
          column("dateline", "?"),
          column("published", "?"),
          column("published_at", "?"),
          column("published_precision", "?"),
          column("published_text", "?"),
          column("modified", "?"),
          column("modified_at", "?"),
          column("language", "?"),
          column("section", "?"),
          column("tags", "?"),
          column("images", "?::jsonb"),
          column("related_links", "?::jsonb"),
          column("retrieved_at", "?"),
          column("rights", "?"),
          column("embargoed_until", "?"),
          column("word_count", "?"),
          column("content_fingerprint", "?"),
          column("ordered_at", "?"),
          column("search_config", "?"),
          column("search", SEARCH_VECTOR));

  private static String[] column(String name, String expression) {
    return new String[] {name, expression};
  }

  /** The values of {@link #COLUMNS}, ready for a statement of this connection. */
  List<@Nullable Object> values(Connection connection, ObjectMapper json) throws SQLException {
    NewArticle a = article;
    PublicationTime published = a.publishedAt();
    PublicationTime modified = a.modifiedAt();
    String config = searchConfig();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(source.id());
    values.add(a.url());
    values.add(presented);
    values.add(a.title());
    values.add(a.summary());
    values.add(a.body());
    values.add(a.byline());
    values.add(json(json, a.authors()));
    values.add(connection.createArrayOf("text", authorKeys().toArray()));
    values.add(a.agency());
    values.add(a.dateline());
    values.add(published == null ? null : published.value());
    values.add(published == null ? null : time(published.instant()));
    values.add(published == null ? null : published.precision().code());
    values.add(publishedText);
    values.add(modified == null ? null : modified.value());
    values.add(modified == null ? null : time(modified.instant()));
    values.add(a.language());
    values.add(a.section());
    values.add(a.tags() == null ? null : connection.createArrayOf("text", a.tags().toArray()));
    values.add(json(json, a.images()));
    values.add(json(json, a.relatedLinks()));
    values.add(time(a.retrievedAt()));
    values.add(a.rights());
    values.add(time(a.embargoedUntil()));
    values.add(content.wordCount());
    values.add(fingerprint);
    values.add(time(orderedAt));
    values.add(config);
    values.addAll(searchParts(config));
    return values;
  }

  private List<Object> searchParts(String config) {
    return List.of(
        config,
        SearchText.of(String.valueOf(article.title())),
        config,
        article.summary() == null ? "" : SearchText.of(article.summary()),
        config,
        content.body() == null ? "" : SearchText.of(content.body().value()));
  }

  private String searchConfig() {
    String language = article.language() == null ? source.language() : article.language();
    return "broadsheet_" + SearchLanguage.of(language).configuration();
  }

  private List<String> authorKeys() {
    List<Author> authors = article.authors() == null ? List.of() : article.authors();
    return authors.stream().map(author -> author.name().strip().toLowerCase(Locale.ROOT)).toList();
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
