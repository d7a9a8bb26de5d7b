package news.broadsheet.search.hit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import news.broadsheet.article.ArticleSummary;
import news.broadsheet.article.Author;
import news.broadsheet.article.Image;
import news.broadsheet.article.RelatedLink;
import news.broadsheet.article.SourceRef;
import org.jspecify.annotations.Nullable;

/** Makes records straight from rows: no entity, no change tracking, no body. */
@Singleton
public class FoundArticles {

  /** Of {@code article a} and {@code source s}. */
  public static final String COLUMNS =
      """
      a.id, a.url, a.canonical_url, a.title, a.summary, a.byline, a.authors, a.agency, a.dateline,
      a.published, a.published_precision, a.published_text, a.modified, a.language, a.section, a.tags,
      a.images, a.related_links, a.retrieved_at, a.rights, a.embargoed_until, a.word_count, a.revision,
      a.created_at, a.updated_at, a.ordered_at, a.search_config,
      s.id as source_id, s.slug as source_slug, s.name as source_name""";

  private static final TypeReference<List<Author>> AUTHORS = new TypeReference<>() {};
  private static final TypeReference<List<Image>> IMAGES = new TypeReference<>() {};
  private static final TypeReference<List<RelatedLink>> LINKS = new TypeReference<>() {};

  private final ObjectMapper json;

  FoundArticles(ObjectMapper json) {
    this.json = json;
  }

  /** Reads {@link #COLUMNS} and score, body, floor_at, floor_id. */
  public FoundArticle read(ResultSet row) throws SQLException {
    OffsetDateTime floor = row.getObject("floor_at", OffsetDateTime.class);
    return new FoundArticle(
        summary(row),
        row.getFloat("score"),
        row.getObject("ordered_at", OffsetDateTime.class),
        row.getString("search_config"),
        row.getString("body"),
        floor == null ? null : new Moment(floor, row.getObject("floor_id", UUID.class)));
  }

  private ArticleSummary summary(ResultSet row) throws SQLException {
    return new ArticleSummary(
        row.getObject("id", UUID.class),
        new SourceRef(
            row.getObject("source_id", UUID.class),
            row.getString("source_slug"),
            row.getString("source_name")),
        row.getString("url"),
        row.getString("canonical_url"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("byline"),
        list(row.getString("authors"), AUTHORS),
        row.getString("agency"),
        row.getString("dateline"),
        row.getString("published"),
        row.getString("published_precision"),
        row.getString("published_text"),
        row.getString("modified"),
        row.getString("language"),
        row.getString("section"),
        strings(row.getArray("tags")),
        list(row.getString("images"), IMAGES),
        list(row.getString("related_links"), LINKS),
        instant(row, "retrieved_at"),
        row.getString("rights"),
        instant(row, "embargoed_until"),
        row.getInt("word_count"),
        row.getInt("revision"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }

  private <T> @Nullable T list(@Nullable String text, TypeReference<T> type) {
    try {
      return text == null ? null : json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored list is not readable", e);
    }
  }

  private static @Nullable List<String> strings(@Nullable Array array) throws SQLException {
    return array == null ? null : List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
