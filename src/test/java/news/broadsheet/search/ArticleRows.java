package news.broadsheet.search;

import com.fasterxml.uuid.Generators;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import news.broadsheet.article.PublicationTime;
import news.broadsheet.text.PlainText;
import news.broadsheet.text.SearchLanguage;
import news.broadsheet.text.SearchText;

/** Stored articles, as far as the search reads them. */
@Singleton
class ArticleRows {
  private static final String SOURCE =
      """
      insert into source (id, slug, name, created_at, updated_at)
      values (?, ?, upper(?), now(), now()) on conflict do nothing
      """;

  private static final String ARTICLE =
      """
      insert into article (
        id, source_id, url, canonical_url, title, summary, body, author_keys, published,
        published_at, published_precision, language, section, tags, word_count,
        content_fingerprint, revision, last_revision, ordered_at, created_at, updated_at,
        search_config, search)
      select ?, s.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '\\x00', 1, 1, ?, now(), now(), c.name,
        setweight(to_tsvector(c.name::regconfig, ?), 'A')
        || setweight(to_tsvector(c.name::regconfig, coalesce(?, '')), 'B')
        || setweight(to_tsvector(c.name::regconfig, coalesce(?, '')), 'C')
      from source s, (select ? as name) c
      where s.slug = ?
      """;

  private static final String URL =
      """
      insert into original_url (
        id, article_id, url, canonical_url, identity, fingerprint, host, relation, rules_version, first_seen_at)
      values (?, ?, ?, ?, ?, '\\x00', ?, 'original', 1, now())
      """;

  private final DataSource database;

  ArticleRows(DataSource database) {
    this.database = database;
  }

  Row article(String title) {
    return new Row(title);
  }

  void empty() {
    execute("truncate article, source cascade");
  }

  void remove(UUID id) {
    execute("update article set removed_at = now(), removed_reason = 'gone' where id = ?", id);
  }

  private void execute(String sql, Object... values) {
    try (Connection connection = database.getConnection()) {
      execute(connection, sql, values);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** An article about to be stored; what is not said is absent. */
  final class Row {
    private final String title;
    private String summary;
    private String body;
    private String language;
    private String published = "2024-05-01";
    private String source = "gazette";
    private String section;
    private String host = "gazette.example";
    private String[] authors = {};
    private String[] tags = {};

    private Row(String title) {
      this.title = title;
    }

    Row summary(String text) {
      summary = text;
      return this;
    }

    Row body(String markdown) {
      body = markdown;
      return this;
    }

    Row in(String tag) {
      language = tag;
      return this;
    }

    Row published(String time) {
      published = time;
      return this;
    }

    Row source(String slug) {
      source = slug;
      return this;
    }

    Row section(String name) {
      section = name;
      return this;
    }

    Row host(String name) {
      host = name;
      return this;
    }

    Row authors(String... names) {
      authors = names;
      return this;
    }

    Row tags(String... names) {
      tags = names;
      return this;
    }

    UUID store() {
      UUID id = Generators.timeBasedEpochGenerator().generate();
      PublicationTime time = PublicationTime.of(published);
      Timestamp at = Timestamp.from(time.instant());
      String url = "https://" + host + "/" + id;
      String plain = body == null ? null : SearchText.of(PlainText.of(body).value());
      try (Connection connection = database.getConnection()) {
        execute(connection, SOURCE, UUID.randomUUID(), source, source);
        execute(
            connection,
            ARTICLE,
            id,
            url,
            url,
            title,
            summary,
            body,
            Arrays.stream(authors)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toArray(String[]::new),
            published,
            at,
            time.precision().code(),
            language,
            section,
            tags,
            body == null ? 0 : PlainText.of(body).wordCount(),
            at,
            SearchText.of(title),
            summary == null ? null : SearchText.of(summary),
            plain,
            "broadsheet_" + SearchLanguage.of(language).configuration(),
            source);
        execute(
            connection,
            URL,
            UUID.randomUUID(),
            id,
            url,
            url,
            id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
            host);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return id;
    }
  }
}
