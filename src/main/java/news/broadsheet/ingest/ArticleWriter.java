package news.broadsheet.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.broadsheet.ingest.document.NewArticle;
import news.broadsheet.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes articles, their revisions and documents. */
@Singleton
class ArticleWriter {
  private static final String INSERT =
      "insert into article (id, created_at, updated_at, revision, last_revision, %s) select post.id, ?, ?, 1, 1, %s from %s order by post.position"
          .formatted(ArticleColumns.names(), ArticleColumns.values(), ArticleColumns.rows());

  private static final String UPDATE =
      "update article a set updated_at = ?, revision = ?, last_revision = ?, version = version + 1, %s from %s where a.id = post.id"
          .formatted(ArticleColumns.assignments(), ArticleColumns.rows());

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Sql sql;
  private final ObjectMapper json;

  ArticleWriter(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(List<NewRow> rows, Instant now) {
    if (!rows.isEmpty()) {
      sql.update(
          INSERT,
          connection -> {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(ArticleRow.time(now));
            values.add(ArticleRow.time(now));
            values.addAll(ArticleColumns.of(rows, connection, json));
            return values;
          });
    }
  }

  /** Writes the row over the current one. */
  void update(UUID id, ArticleRow row, int revision, int lastRevision, Instant now) {
    sql.update(
        UPDATE,
        connection -> {
          List<@Nullable Object> values = new ArrayList<>();
          values.add(ArticleRow.time(now));
          values.add(revision);
          values.add(lastRevision);
          values.addAll(ArticleColumns.of(List.of(new NewRow(id, row)), connection, json));
          return values;
        });
  }

  /** Keeps the current text as a past revision, before another takes its place. */
  void keepCurrent(UUID id, Instant now) {
    sql.update(
        """
        insert into revision (article_id, number, title, summary, body, byline, images, published,
          published_text, modified, retrieved_at, content_fingerprint, word_count,
          authors, agency, dateline, language, section, tags, related_links, rights,
          recorded_at, superseded_at)
        select id, revision, title, summary, body, byline, images, published,
          published_text, modified, retrieved_at, content_fingerprint, word_count,
          authors, agency, dateline, language, section, tags, related_links, rights,
          greatest(coalesce((select max(r.superseded_at) from revision r where r.article_id = a.id), created_at),
            restored_at), ?
        from article a where id = ?""",
        ArticleRow.time(now),
        id);
  }

  /** Keeps the text of an older scrape, which never was current here. */
  void keepOlder(UUID id, int number, ArticleRow row, Instant now) {
    NewArticle a = row.article();
    sql.update(
        """
        insert into revision (article_id, number, title, summary, body, byline, images, published,
          published_text, modified, retrieved_at, content_fingerprint, word_count, recorded_at,
          agency, dateline, language, section, rights, authors, related_links, tags)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb,
          (select array_agg(tag order by position) from jsonb_array_elements_text(?::jsonb) with ordinality as t (tag, position)))""",
        id,
        number,
        a.title(),
        a.summary(),
        a.body(),
        a.byline(),
        ArticleRow.json(json, a.images()),
        a.publishedAt() == null ? null : a.publishedAt().value(),
        row.publishedText(),
        a.modifiedAt() == null ? null : a.modifiedAt().value(),
        ArticleRow.time(a.retrievedAt()),
        row.fingerprint(),
        row.content().wordCount(),
        ArticleRow.time(now),
        a.agency(),
        a.dateline(),
        row.language().taken(),
        a.section(),
        a.rights(),
        ArticleRow.json(json, a.authors()),
        ArticleRow.json(json, a.relatedLinks()),
        ArticleRow.json(json, a.tags()));
    sql.update(
        "update article set last_revision = ?, version = version + 1 where id = ?", number, id);
  }

  /** The number of the past revision with this text, newest first. */
  List<Integer> pastRevisions(UUID id, byte[] fingerprint) {
    return sql.query(
        "select number from revision where article_id = ? and content_fingerprint = ? order by number desc",
        c -> List.of(id, fingerprint),
        row -> row.getInt(1));
  }

  void keepDocument(UUID id, int revision, @Nullable RawDocument document, Instant now) {
    if (document != null) {
      sql.update(
          "insert into raw_document (id, article_id, revision, media_type, content, received_at) values (?, ?, ?, ?, ?, ?)",
          IDS.generate(),
          id,
          revision,
          document.mediaType(),
          document.content(),
          ArticleRow.time(now));
    }
  }

  /** For what is seen in the representation but is not in the article's own row. */
  void touch(UUID id) {
    sql.update("update article set version = version + 1 where id = ?", id);
  }

  void seenAgain(UUID id, Instant retrievedAt) {
    sql.update(
        "update article set retrieved_at = ?, version = version + 1 where id = ? and (retrieved_at is null or retrieved_at < ?)",
        ArticleRow.time(retrievedAt),
        id,
        ArticleRow.time(retrievedAt));
  }
}
