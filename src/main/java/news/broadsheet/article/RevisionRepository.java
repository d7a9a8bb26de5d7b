package news.broadsheet.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds what articles said. The current text is that of the article, past ones are rows of
 * revision.
 */
@ApplicationScoped
public class RevisionRepository {
  private static final String TEXT =
      """
      title, summary, body, byline, authors, agency, dateline, published, published_text, modified,
      language, section, tags, images, related_links, retrieved_at, rights, word_count""";

  /** Unused columns cost nothing: PostgreSQL does not fetch texts that are not selected. */
  private static final String SAID =
      """
      from (
        select article_id, number, false as current, %1$s, recorded_at, superseded_at
        from revision where article_id = ?
        union all
        select id, revision, true, %1$s,
          greatest(coalesce((select max(r.superseded_at) from revision r where r.article_id = a.id), created_at),
            restored_at), null
        from article a where id = ? and removed_at is null
      ) as said
      """
          .formatted(TEXT);

  /** An older scrape that came late never was current, so nothing came after it. */
  private static final String LINES =
      """
      select * from (
        select number, current, title, word_count, retrieved_at, recorded_at, superseded_at,
          coalesce(octet_length(body), 0) as size,
          max(number) filter (where current or superseded_at is not null)
            over (order by number rows between unbounded preceding and 1 preceding) as before
        %s) as lines
      where number < ? order by number desc limit ?
      """
          .formatted(SAID);

  private static final String NUMBERED =
      "select article_id, number, current, %s, recorded_at, superseded_at %s where number = any(?)"
          .formatted(TEXT, SAID);

  private static final String AS_OF =
      """
      select article_id, number, current, %s, recorded_at, superseded_at %s
      where recorded_at <= ? and (current or superseded_at > ?)
      order by recorded_at desc, number desc limit 1
      """
          .formatted(TEXT, SAID);

  private final AgroalDataSource database;
  private final ObjectMapper json;

  RevisionRepository(AgroalDataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Newest first, the numbers below the given one. */
  public List<RevisionLine> lines(UUID article, int below, int limit) throws SQLException {
    return query(LINES, RevisionRepository::line, article, article, below, limit);
  }

  public Optional<Revision> numbered(UUID article, int number) throws SQLException {
    return numbered(article, List.of(number)).stream().findFirst();
  }

  /** In no order. */
  public List<Revision> numbered(UUID article, Collection<Integer> numbers) throws SQLException {
    return query(NUMBERED, this::revision, article, article, numbers.toArray(Integer[]::new));
  }

  /** The text that was current at that moment. */
  Optional<Revision> asOf(UUID article, Instant moment) throws SQLException {
    OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
    return query(AS_OF, this::revision, article, article, at, at).stream().findFirst();
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        var found = new ArrayList<T>();
        while (rows.next()) {
          found.add(reader.read(rows));
        }
        return found;
      }
    }
  }

  private static RevisionLine line(ResultSet row) throws SQLException {
    return new RevisionLine(
        row.getInt("number"),
        row.getBoolean("current"),
        row.getString("title"),
        row.getInt("word_count"),
        instant(row, "retrieved_at"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        instant(row, "superseded_at"),
        row.getObject("before", Integer.class),
        row.getInt("size"));
  }

  private Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getObject("article_id", UUID.class),
        row.getInt("number"),
        row.getBoolean("current"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("body"),
        row.getString("byline"),
        list(row, "authors", new TypeReference<>() {}),
        row.getString("agency"),
        row.getString("dateline"),
        time(row, "published"),
        row.getString("published_text"),
        time(row, "modified"),
        row.getString("language"),
        row.getString("section"),
        tags(row),
        list(row, "images", new TypeReference<>() {}),
        list(row, "related_links", new TypeReference<>() {}),
        instant(row, "retrieved_at"),
        row.getString("rights"),
        row.getInt("word_count"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        instant(row, "superseded_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable PublicationTime time(ResultSet row, String column) throws SQLException {
    String time = row.getString(column);
    return time == null ? null : new PublicationTime(time);
  }

  private static @Nullable List<String> tags(ResultSet row) throws SQLException {
    Array tags = row.getArray("tags");
    return tags == null ? null : List.of((String[]) tags.getArray());
  }

  private <T> @Nullable List<T> list(ResultSet row, String column, TypeReference<List<T>> type)
      throws SQLException {
    String value = row.getString(column);
    try {
      return value == null ? null : json.readValue(value, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The column " + column + " holds no " + type.getType(), e);
    }
  }
}
